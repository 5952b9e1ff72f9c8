package org.standfirst.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;
import org.standfirst.language.Slug;
import org.standfirst.text.Blank;

/** What an editor writes of an article. The body comes in one of three forms. */
@Schema(name = "ArticleInput")
public record ArticleInput(
        @Schema(description = "The language it is written in.", examples = "en") @NotNull LanguageTag language,
        @Schema(description = "The name in URLs, unique in the language; made from the headline where absent.", examples = "ferry-returns-to-the-lake") @Nullable Slug slug,
        @Schema(description = "The headline.", examples = "Ferry returns to the lake") @NotBlank @Size(max = 500) @PlainText String headline,
        @Schema(description = "The words above the headline.", examples = "Transport") @Size(max = 200) @PlainText @Nullable String kicker,
        @Schema(description = "The paragraph between headline and body.") @Size(max = 5_000) @PlainText @Nullable String standfirst,
        @Schema(description = "Where it was written.", examples = "Sevan") @Size(max = 200) @PlainText @Nullable String dateline,
        @Schema(description = "The date that the newsroom gives it; the first publication where absent. One to come keeps it from readers until then.") @Nullable Instant publishedAt,
        @Schema(description = "Who signs it, in order.") @Size(max = 50) List<@NotNull @Valid BylineInput> authors,
        @Schema(description = "The photo at its top.") @Valid @Nullable Photo leadImage,
        @Schema(description = "Tags by id or slug, in order.", examples = "[\"armenia\"]") @Size(max = 100) List<@NotBlank String> tags,
        @Schema(ref = "#/components/schemas/PortableText") @Nullable JsonNode body,
        @Schema(description = "The text as HTML; what the profile cannot say is dropped and told in `warnings`.") @Size(max = 2_000_000) @Nullable String bodyHtml,
        @Schema(description = "The text as Markdown (CommonMark with tables); what the profile cannot say is dropped and told in `warnings`.") @Size(max = 2_000_000) @Nullable String bodyMarkdown,
        @Schema(description = "Links to other articles and elsewhere, in order. Links of the body join them by themselves.") @Size(max = 100) List<@NotNull @Valid RelatedLinkInput> related,
        @Schema(description = "Where it was taken from.") @Valid @Nullable SourceInput source,
        @Schema(description = "Under which terms others may use it.", examples = "CC BY-NC-ND 4.0") @Size(max = 500) @PlainText @Nullable String licence,
        @Schema(description = "What was put right after publication.") @Size(max = 100) List<@NotNull @Valid Correction> corrections,
        @Schema(description = "Before this nothing of it may be public: a publication waits for it.") @Nullable Instant embargoUntil,
        @Schema(description = "From this on readers no longer see it.") @Nullable Instant expiresAt) {

    public ArticleInput {
        kicker = Blank.toNull(kicker);
        standfirst = Blank.toNull(standfirst);
        dateline = Blank.toNull(dateline);
        licence = Blank.toNull(licence);
        body = body == null || body.isNull() ? null : body;
        authors = Objects.requireNonNullElse(authors, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        related = Objects.requireNonNullElse(related, List.of());
        corrections = Objects.requireNonNullElse(corrections, List.of());
    }

    /** Where an article was taken from: a publisher by id or slug, an address there, or both. */
    @Schema(description = "Where it was taken from.")
    record SourceInput(
            @Schema(description = "The publisher by id or slug.", examples = "on-ge") @Nullable String publisher,
            @Schema(description = "The address there.", examples = "https://on.ge/story") @WebAddress @Nullable String url) {
    }

    /** What would make the content as it is. */
    public static ArticleInput of(LanguageTag language, Slug slug, ArticleContent content) {
        return new ArticleInput(language, slug, content.headline(), content.kicker(), content.standfirst(), content.dateline(),
                content.publishedAt(),
                content.authors().stream().map(line -> new BylineInput(line.author().toString(), line.role())).toList(),
                content.leadImage(), content.tags().stream().map(String::valueOf).toList(), content.body().toJson(), null, null,
                content.related().stream().map(ArticleInput::input).toList(), input(content.source()), content.licence(),
                content.corrections(), content.embargoUntil(), content.expiresAt());
    }

    private static RelatedLinkInput input(ArticleContent.RelatedLink link) {
        return new RelatedLinkInput(link.relation(), text(link.article()), link.headline(), link.url(), text(link.publisher()));
    }

    private static @Nullable SourceInput input(ArticleContent.@Nullable Source source) {
        return source == null ? null : new SourceInput(text(source.publisher()), source.url());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
