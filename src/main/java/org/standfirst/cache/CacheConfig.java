package org.standfirst.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept. */
@ConfigMapping(prefix = "standfirst.cache")
interface CacheConfig {

    /** How much memory answers may take in all, compressed forms and keys included; 0: none is kept. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** How often it is checked that changes are still heard of. */
    @WithDefault("250ms")
    Duration beatEvery();

    /**
     * For how long after the last such check answers are still served. A broken connection is noticed at once; this bounds
     * what one that is silently dead can hide.
     */
    @WithDefault("2s")
    Duration trustFor();
}
