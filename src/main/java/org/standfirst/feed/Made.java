package org.standfirst.feed;

import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.feed.format.Feed;

/**
 * A document of a feed that was made.
 *
 * @param scope what it is of, by its present name
 * @param provenance what it was made of; null where no cache may keep it
 */
record Made(FeedScope scope, Feed feed, @Nullable Provenance provenance) {
}
