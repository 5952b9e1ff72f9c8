package org.standfirst.article;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;
import org.standfirst.translation.ExternalTranslationInput;

/**
 * Another edition of a story. {@code article} with a language makes a draft here that starts as a copy; {@code article}
 * with an id links an article that is here already; {@code external} records one that a publisher elsewhere hosts.
 */
@Schema(name = "TranslationInput", description = "`article` with `language` makes a draft that starts as a copy, `article` with `id` links an article that exists, `external` records one that a publisher elsewhere hosts.")
record TranslationInput(
        @Schema(description = "Whether the edition is an article here or a page elsewhere.") @NotNull Kind kind,
        @Schema(description = "The language of the edition.", examples = "hy") @Nullable LanguageTag language,
        @Schema(description = "The article to link.") @Nullable UUID id,
        @Schema(description = "Where an external translation is.", examples = "https://on.ge/story") @WebAddress @Nullable String url,
        @Schema(description = "The headline of an external translation.") @Size(min = 1, max = 500) @PlainText @Nullable String headline,
        @Schema(description = "The publisher that hosts an external translation, by id or slug.", examples = "on-ge") @Nullable String publisher,
        @Schema(description = "When an external translation was published.") @Nullable Instant publishedAt) {

    /** Where an edition is. */
    @Schema(name = "TranslationKind")
    enum Kind {
        article,
        external
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "an article needs either language or id, and nothing else")
    boolean isCompleteArticle() {
        return kind != Kind.article || (language == null) != (id == null)
                && Stream.of(url, headline, publisher, publishedAt).allMatch(Objects::isNull);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "an external translation needs language, url and publisher, and no id")
    boolean isCompleteExternal() {
        return kind != Kind.external
                || id == null && Stream.of(language, url, publisher).allMatch(Objects::nonNull);
    }

    ExternalTranslationInput external() {
        return new ExternalTranslationInput(Objects.requireNonNull(language), Objects.requireNonNull(url), headline,
                Objects.requireNonNull(publisher), publishedAt);
    }
}
