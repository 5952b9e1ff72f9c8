package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/**
 * Told within the transaction that publishes an article: all that readers are to see of it.
 *
 * @param id the article
 * @param storyId what it has in common with its editions in other languages
 * @param original whether it is the edition that the others were translated from
 * @param language its language
 * @param slug its name in URLs
 * @param content what it says
 * @param version how often it was published, this time included
 * @param publishedAt the date it bears; readers see nothing before
 * @param firstPublishedAt the date it bore the first time
 * @param updatedAt when this version was published
 * @param translatedFromId the article it was translated from
 * @param translatedFromVersion the version of that article that it follows
 */
public record ArticlePublished(UUID id, UUID storyId, boolean original, LanguageTag language, Slug slug,
        ArticleContent content, int version, Instant publishedAt, Instant firstPublishedAt, Instant updatedAt,
        @Nullable UUID translatedFromId, @Nullable Integer translatedFromVersion) {
}
