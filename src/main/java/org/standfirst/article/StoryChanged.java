package org.standfirst.article;

import java.util.UUID;

/**
 * Told within the transaction that makes an article an edition of another story, so that what is public of it follows.
 *
 * @param article the article
 * @param storyId its story now
 * @param translatedFromId the article it counts as translated from
 * @param translatedFromVersion the version of that article
 */
public record StoryChanged(UUID article, UUID storyId, UUID translatedFromId, int translatedFromVersion) {
}
