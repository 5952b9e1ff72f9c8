package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/**
 * An article as its next publication would have it.
 *
 * @param id the article
 * @param storyId what it has in common with its editions in other languages
 * @param original whether it is the edition that the others were translated from
 * @param language its language
 * @param slug its name in URLs
 * @param content what it says
 * @param version the number that its publication would have
 * @param dates the dates that it would bear
 * @param translatedFromId the article it was translated from
 * @param translatedFromVersion the version of that article that it follows
 */
public record WorkingCopy(UUID id, UUID storyId, boolean original, LanguageTag language, Slug slug, ArticleContent content,
        int version, ArticlePublished.Dates dates, @Nullable UUID translatedFromId,
        @Nullable Integer translatedFromVersion) {

    static WorkingCopy of(Article article) {
        var release = article.release();
        var isWhatReadersGet = article.isReleased() && !article.hasUnpublishedChanges();
        var now = article.modifiedAt();
        var published = firstOf(article.content().publishedAt(), release.publishedAt(), now);
        return new WorkingCopy(article.id(), article.storyId(), article.original(), article.language(), article.slug(),
                article.content(), isWhatReadersGet ? release.version() : release.version() + 1,
                new ArticlePublished.Dates(published, firstOf(release.firstPublishedAt(), published, now),
                        isWhatReadersGet ? firstOf(release.updatedAt(), now, now) : now),
                article.translatedFromId(), article.translatedFromVersion());
    }

    private static Instant firstOf(@Nullable Instant first, @Nullable Instant second, Instant last) {
        return first != null ? first : second != null ? second : last;
    }
}
