package org.standfirst.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What requests to addresses that others have named may do. */
@ConfigMapping(prefix = "standfirst.outbound")
interface OutboundConfig {

    /**
     * What may be reached although it is not public: addresses, networks such as {@code 10.1.0.0/16}, and host names, which
     * may then lead anywhere.
     */
    Optional<List<String>> allow();

    /** How long it may take to reach an address. */
    @WithDefault("5s")
    Duration connectTimeout();
}
