package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a revision keeps of an article beside what it said: its story, its dates, and what was said about it. */
record SavedState(UUID storyId, boolean original, boolean hasUnpublishedChanges, @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt, @Nullable Instant updatedAt, @Nullable Instant visibleFrom,
        @Nullable UUID translatedFromId, @Nullable Integer translatedFromVersion, @Nullable String reviewComment,
        @Nullable Recall recall, @Nullable Instant deletedAt) {

    static SavedState of(Article article) {
        var release = article.release();
        return new SavedState(article.storyId(), article.original(), article.hasUnpublishedChanges(),
                release.firstPublishedAt(), release.publishedAt(), release.updatedAt(), release.visibleFrom(),
                article.translatedFromId(), article.translatedFromVersion(), article.reviewComment(), article.recall(),
                article.deletedAt());
    }
}
