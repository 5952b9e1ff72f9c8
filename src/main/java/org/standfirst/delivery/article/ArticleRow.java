package org.standfirst.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.CorrectionView;
import org.standfirst.delivery.article.ArticleView.FocalPointView;
import org.standfirst.delivery.article.ArticleView.HostView;
import org.standfirst.delivery.article.ArticleView.RenditionView;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Wording;
import org.standfirst.portabletext.Body;
import org.standfirst.delivery.notice.NoticeRow;

/**
 * An article as one row of a query gives it: its publication, and the present state of all that it refers to. Parts that
 * were not asked for are null.
 */
record ArticleRow(UUID id, String language, String slug, String headline, Content content, @Nullable Body body, int version,
        Instant publishedAt, Instant firstPublishedAt, Instant updatedAt, boolean original, @Nullable UUID translatedFromId,
        @Nullable Integer translatedFromVersion, @Nullable Integer sourceVersion, @Nullable String sourcePublisher,
        List<ArticleView.BylineView> authors, List<TagRow> tags, @Nullable List<EditionRow> translations,
        @Nullable List<LinkRow> related, @Nullable List<NoticeRow> notices) {

    /** The same with other content and another body. */
    ArticleRow with(Content other, @Nullable Body text) {
        return new ArticleRow(id, language, slug, headline, other, text, version, publishedAt, firstPublishedAt, updatedAt,
                original, translatedFromId, translatedFromVersion, sourceVersion, sourcePublisher, authors, tags, translations,
                related, notices);
    }

    /** What is only ever shown. */
    record Content(@Nullable String kicker, @Nullable String standfirst, @Nullable String dateline,
            @Nullable PhotoRow leadImage, @Nullable String licence, List<CorrectionView> corrections,
            @Nullable String sourceUrl, int wordCount, int readingMinutes) {

        /** The same with another lead image and other terms. */
        Content with(@Nullable PhotoRow photo, @Nullable String terms) {
            return new Content(kicker, standfirst, dateline, photo, terms, corrections, sourceUrl, wordCount, readingMinutes);
        }
    }

    /** A photo with its texts in every language. */
    record PhotoRow(String url, @Nullable Integer width, @Nullable Integer height, @Nullable Wording alt,
            @Nullable Wording caption, @Nullable Wording credit, @Nullable FocalPointView focalPoint,
            @Nullable List<RenditionView> renditions, @Nullable PhotoRights rights) {

        /** Whether partners may not have it. */
        boolean isReserved() {
            return rights != null && !rights.partners();
        }
    }

    /** Who may have a photo beside readers. */
    record PhotoRights(boolean partners) {
    }

    /** A tag with its names in every language. */
    record TagRow(UUID id, String slug, String kind, LocalizedText names) {
    }

    /** Another edition of the story; an external one has a url and a publisher, one of ours a slug. */
    record EditionRow(String language, @Nullable UUID id, @Nullable String slug, @Nullable String headline,
            @Nullable String url, @Nullable HostView publisher, @Nullable Instant publishedAt, boolean alternate) {
    }

    /** A link; one to an article has its id, language and slug, one elsewhere a url. */
    record LinkRow(String relation, @Nullable UUID id, @Nullable String language, @Nullable String slug, String headline,
            @Nullable String url, @Nullable Instant publishedAt, @Nullable String publisher) {
    }
}
