package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/**
 * Told within the transaction that gives an article to readers, or changes what they are given later: all that they are
 * to see of it.
 *
 * @param id the article
 * @param storyId what it has in common with its editions in other languages
 * @param original whether it is the edition that the others were translated from
 * @param language its language
 * @param slug its name in URLs
 * @param content what it says
 * @param version how often it was given to readers, this time included
 * @param substanceVersion the last version that brought a change of substance
 * @param dates the dates that it bears
 * @param visibleFrom readers see nothing before
 * @param visibleUntil readers see nothing from here on; null: no end
 * @param translatedFromId the article it was translated from
 * @param translatedFromVersion the version of that article that it follows
 */
public record ArticlePublished(UUID id, UUID storyId, boolean original, LanguageTag language, Slug slug,
        ArticleContent content, int version, int substanceVersion, Dates dates, Instant visibleFrom,
        @Nullable Instant visibleUntil, @Nullable UUID translatedFromId, @Nullable Integer translatedFromVersion) {

    /**
     * The dates that readers are told.
     *
     * @param publishedAt the date that the newsroom gives it, else when it became public the first time
     * @param firstPublishedAt the date it bore the first time
     * @param updatedAt when this version becomes public
     */
    public record Dates(Instant publishedAt, Instant firstPublishedAt, Instant updatedAt) {
    }

    static ArticlePublished of(Article article) {
        var release = article.release();
        return new ArticlePublished(article.id(), article.storyId(), article.original(), article.language(), article.slug(),
                article.content(), release.version(), release.substanceVersion(),
                new Dates(require(release.publishedAt()), require(release.firstPublishedAt()), require(release.updatedAt())),
                require(release.visibleFrom()), release.visibleUntil(), article.translatedFromId(),
                article.translatedFromVersion());
    }

    private static Instant require(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("an article that is given to readers has its dates");
        }
        return instant;
    }
}
