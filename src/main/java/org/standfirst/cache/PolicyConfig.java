package org.standfirst.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long caches outside may keep answers. */
@ConfigMapping(prefix = "standfirst.cache")
interface PolicyConfig {

    /** For how long browsers show an answer without asking again. Nothing reaches them meanwhile, not even a recall. */
    @WithDefault("0s")
    Duration browserMaxAge();

    /** For how long an edge that is purged does. It bounds what an edge that no purge reaches can hide. */
    @WithDefault("1h")
    Duration edgeMaxAge();

    /** For how long after that it may still answer while it asks. */
    @WithDefault("30s")
    Duration edgeStaleWhileRevalidate();

    /** For how long after that it may still answer while nobody here does. */
    @WithDefault("6h")
    Duration edgeStaleIfError();
}
