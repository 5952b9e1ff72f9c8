package org.standfirst.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Correction;
import org.standfirst.content.Photo;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.portabletext.Body;

/** A working copy as the newsroom sees it, in the shape of delivery. A list leaves out body, translations and related. */
@Schema(name = "EditorialArticle")
record ArticleView(
        UUID id,
        LanguageTag language,
        @Schema(examples = "ferry-returns-to-the-lake") Slug slug,
        @Schema(description = "Where readers will find it.", examples = "https://news.example/en/ferry-returns-to-the-lake") String url,
        ArticleStatus status,
        @Schema(description = "Whether readers see an older version than this one.") boolean hasUnpublishedChanges,
        @Schema(description = "When readers will see it, where that is to come.") @Nullable Instant scheduledAt,
        @Schema(description = "Before this nothing of it is public.") @Nullable Instant embargoUntil,
        @Schema(description = "From this on readers no longer see it.") @Nullable Instant expiresAt,
        @Schema(description = "What an editor said when it was returned to its writer.") @Nullable String reviewComment,
        @Nullable RecallView recall,
        @Schema(examples = "Ferry returns to the lake") String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @Nullable String dateline,
        @Nullable Instant publishedAt,
        @Nullable Instant firstPublishedAt,
        @Schema(description = "When the version that readers see was published.") @Nullable Instant updatedAt,
        @Schema(description = "How often it was published.") int version,
        List<AuthorView> authors,
        @Nullable Photo leadImage,
        List<TagView> tags,
        @Schema(ref = "#/components/schemas/PortableText") @Nullable Body body,
        @Schema(description = "The other editions of the story, here and elsewhere.") @Nullable List<TranslationView> translations,
        @Schema(description = "Whether the other editions were translated from this one.") boolean original,
        @Nullable TranslatedFromView translatedFrom,
        @Schema(description = "Whether the article it was translated from was published again since with a change of substance or a correction, and nobody has confirmed or published this one.") boolean translationOutdated,
        @Schema(description = "Links to articles and elsewhere; those of the body last, with the relation `inline`.") @Nullable List<RelatedView> related,
        List<Correction> corrections,
        @Nullable SourceView source,
        @Nullable String licence,
        int wordCount,
        int readingMinutes,
        Instant createdAt,
        @Schema(description = "The name of the key that made it.") String createdBy,
        Instant modifiedAt,
        @Schema(description = "The name of the key that changed it last.") String modifiedBy,
        @Schema(description = "When it was removed, where it is in the trash.") @Nullable Instant deletedAt,
        @Schema(description = "What was dropped from a body in HTML or Markdown, in the answer to the request that brought it.") List<String> warnings) {

    /** Who signs an article. */
    @Schema(name = "EditorialByline")
    record AuthorView(UUID id, Slug slug, String name, String role) {
    }

    /** A tag of an article, named in its language. */
    @Schema(name = "EditorialArticleTag")
    record TagView(UUID id, Slug slug, String kind, String name) {
    }

    /** The article, and the version of it, that this one was translated from. */
    @Schema(name = "EditorialTranslatedFrom")
    record TranslatedFromView(UUID id, @Nullable Integer version) {
    }

    /** A link of an article. */
    @Schema(name = "EditorialRelatedLink")
    record RelatedView(String relation, @Nullable UUID id, @Nullable LanguageTag language, @Nullable Slug slug,
            String headline, String url, @Nullable Instant publishedAt,
            @Schema(description = "Where the target stands in its workflow.") @Nullable ArticleStatus status,
            @Schema(description = "The name of the publisher of a page elsewhere.") @Nullable String publisher) {
    }

    /** Why an article was recalled. */
    @Schema(name = "EditorialRecall", description = "Why it was recalled, where it was.")
    record RecallView(String reason, @Nullable String text, Instant at, String by) {
    }

    /** Where an article was taken from. */
    @Schema(name = "EditorialSource")
    record SourceView(@Nullable String publisher, @Nullable String url) {
    }
}
