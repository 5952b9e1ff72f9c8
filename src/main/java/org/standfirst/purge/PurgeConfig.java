package org.standfirst.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which caches outside are told what to forget, and how. */
@ConfigMapping(prefix = "standfirst.purge")
interface PurgeConfig {

    /** What stands in front: {@code none}, {@code varnish}, {@code fastly}, or {@code http} for anything else. */
    @WithDefault("none")
    PurgeKind kind();

    Varnish varnish();

    Fastly fastly();

    Http http();

    /** How long a cache may take to answer. */
    @WithDefault("2s")
    Duration timeout();

    /**
     * When a cache is told once more. It must be longer than an instance may at worst still serve an older answer, and than
     * such an answer is on its way.
     */
    @WithDefault("5s")
    Duration againAfter();

    /** How often it is looked for changes that no notification told of. */
    @WithDefault("200ms")
    Duration pollEvery();

    /** How long an instance has for what it took to do; after that others do it, for it may have been killed. */
    @WithDefault("30s")
    Duration claimFor();

    /** The longest pause before a cache that does not answer is tried again. */
    @WithDefault("30s")
    Duration retryAtMostEvery();

    /** How long a cache that does not answer is told of a change. After that it has nothing left from before. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How many changes are told of together at most. */
    @WithDefault("200")
    int batch();

    /** How long a change is remembered that has been handed on, or that nobody outside wants to know of. */
    @WithDefault("10m")
    Duration keepFor();

    /** Varnish with the module xkey. */
    interface Varnish {

        /** The address of each server; all of them are told. */
        Optional<List<URI>> servers();
    }

    /** A service of Fastly. */
    interface Fastly {

        /** Its id. */
        Optional<String> service();

        /** A token that may purge it by key. */
        Optional<String> token();

        @WithDefault("https://api.fastly.com")
        URI api();
    }

    /** Whatever takes a list of keys as JSON. */
    interface Http {

        Optional<URI> url();

        /** Sent as a bearer token. */
        Optional<String> token();
    }
}
