package org.standfirst.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What public feeds carry. */
@ConfigMapping(prefix = "standfirst.feeds")
interface FeedConfig {

    /** How much of each article they give away: {@code summary} or {@code full}. */
    @WithDefault("summary")
    Text text();

    /** How many articles a feed has. */
    @WithDefault("50")
    int size();

    /** The hubs that tell subscribers of changes (WebSub): the ones that are told of them here. */
    Optional<List<URI>> hubs();

    /** How much of an article. */
    enum Text {
        SUMMARY,
        FULL
    }
}
