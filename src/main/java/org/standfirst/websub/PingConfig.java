package org.standfirst.websub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who is told that something has changed; nobody, until it is configured. */
@ConfigMapping(prefix = "standfirst.ping")
interface PingConfig {

    /** Hubs of feeds. */
    @WithName("websub")
    WebSub webSub();

    /** Search engines. */
    @WithName("indexnow")
    IndexNow indexNow();

    /** How long changes are gathered before somebody is told, and how long is waited after the first failure. */
    @WithDefault("5s")
    Duration gatherFor();

    /** How many times in a row somebody may not be reached before an address is given up. */
    @WithDefault("10")
    int attempts();

    /** Hubs of feeds. */
    interface WebSub {

        Optional<List<URI>> hubs();

        /** What the paths of feeds stand behind, such as {@code https://api.news.example}. */
        Optional<URI> feeds();
    }

    /** Search engines. */
    interface IndexNow {

        /** The key that stands in a file on the site. Where there is none, search engines are not told. */
        Optional<String> key();

        @WithDefault("https://api.indexnow.org/indexnow")
        URI endpoint();
    }
}
