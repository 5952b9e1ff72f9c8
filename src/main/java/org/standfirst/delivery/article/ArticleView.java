package org.standfirst.delivery.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.notice.NoticeView;

/** An article as readers see it. A list leaves out body, translations, related and notices unless they are asked for. */
@Schema(name = "Article")
public record ArticleView(
        UUID id,
        @Schema(examples = "en") String language,
        @Schema(description = "Which way the script of its language runs.", enumeration = {
                "ltr", "rtl" }) String direction,
        @Schema(description = "The language that was asked for, where the story has no edition in it and comes in this one instead.", examples = "ka") @Nullable String fallbackFrom,
        @Schema(examples = "ferry-returns-to-the-lake") String slug,
        @Schema(description = "Where readers find it.", examples = "https://news.example/en/ferry-returns-to-the-lake") String url,
        @Schema(examples = "Ferry returns to the lake") String headline,
        @Schema(description = "The words above the headline.") @Nullable String kicker,
        @Schema(description = "The paragraph between headline and body.") @Nullable String standfirst,
        @Schema(description = "Where it was written.") @Nullable String dateline,
        @Schema(description = "The date it bears.") Instant publishedAt,
        @Schema(description = "The date it bore the first time.") Instant firstPublishedAt,
        @Schema(description = "When this version was published.") Instant updatedAt,
        @Schema(description = "How often it was published.", examples = "3") int version,
        @Schema(description = "Who signs it, in order.") List<BylineView> authors,
        @Nullable PhotoView leadImage,
        @Schema(description = "What it is about, in order.") List<TagView> tags,
        @Schema(ref = "#/components/schemas/ArticleBody") @Nullable JsonNode body,
        @Schema(description = "The other editions of the story, here and elsewhere.") @Nullable List<TranslationView> translations,
        @Schema(description = "Whether the other editions were translated from this one.") boolean original,
        @Nullable TranslatedFromView translatedFrom,
        @Schema(description = "Whether the article it was translated from was published again since.") boolean translationOutdated,
        @Schema(description = "Links to articles and elsewhere; those of the body last, with the relation `inline`.") @Nullable List<RelatedView> related,
        @Schema(description = "The membership and fundraising messages that stand beside it now.") @Nullable List<NoticeView> notices,
        @Schema(description = "What was put right after publication.") List<CorrectionView> corrections,
        @Nullable SourceView source,
        @Schema(description = "Under which terms others may use it.") @Nullable String licence,
        int wordCount,
        int readingMinutes){

    /** Who signs an article. */
    @Schema(name = "Byline")
    public record BylineView(UUID id, @Schema(examples = "nino-beridze") String slug,
            @Schema(examples = "Nino Beridze") String name,
            @Schema(examples = "author") String role) {
    }

    /** A photo. */
    @Schema(name = "LeadImage")
    public record PhotoView(String url, @Nullable Integer width, @Nullable Integer height, @Nullable String alt,
            @Nullable String caption, @Nullable String credit, @Nullable FocalPointView focalPoint,
            @Schema(description = "The same photo in other sizes.") List<RenditionView> renditions) {
    }

    /** A photo in another size. */
    @Schema(name = "Rendition")
    public record RenditionView(String name, String url, int width, int height, String type) {
    }

    /** The place of a photo that must stay in view, in parts of its width and height. */
    @Schema(name = "FocalPoint")
    public record FocalPointView(BigDecimal x, BigDecimal y) {
    }

    /** A tag of an article, named in its language. */
    @Schema(name = "ArticleTag")
    public record TagView(UUID id, @Schema(examples = "armenia") String slug, @Schema(examples = "place") String kind,
            @Schema(examples = "Armenia") String name) {
    }

    /** The article, and the version of it, that another was translated from. */
    @Schema(name = "TranslatedFrom")
    public record TranslatedFromView(UUID id, @Nullable Integer version) {
    }

    /**
     * Another edition of a story: an article here, or a page that a publisher elsewhere hosts.
     *
     * @param alternate whether links by language may lead to it: not where it is known that it does not lead back
     */
    @Schema(name = "Translation")
    public record TranslationView(
            @Schema(description = "`article` or `external`.", enumeration = {
                    "article", "external" }) String kind,
            @Schema(examples = "ka") String language, @Nullable UUID id, @Nullable String slug, @Nullable String headline,
            String url, @Nullable HostView publisher, @Nullable Instant publishedAt,
            @JsonIgnore @Schema(hidden = true) boolean alternate){
    }

    /** Who hosts a translation elsewhere. */
    @Schema(name = "TranslationPublisher")
    public record HostView(@Schema(examples = "on-ge") String slug, @Schema(examples = "On.ge") String name,
            @Schema(examples = "https://on.ge/") String url) {
    }

    /** A link of an article, to another or elsewhere, as the target is now. */
    @Schema(name = "RelatedLink")
    public record RelatedView(@Schema(examples = "readMore") String relation, @Nullable UUID id, @Nullable String language,
            @Nullable String slug, String headline, String url, @Nullable Instant publishedAt,
            @Schema(description = "The name of the publisher of a page elsewhere.") @Nullable String publisher) {
    }

    /** What was put right in an article. */
    @Schema(name = "PublishedCorrection")
    public record CorrectionView(@Schema(enumeration = {
            "correction", "clarification", "update" }) String kind, String text,
            Instant at){
    }

    /** Where an article was taken from. */
    @Schema(name = "Source")
    public record SourceView(@Nullable String publisher, @Nullable String url) {
    }
}
