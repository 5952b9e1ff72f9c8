package org.standfirst.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;

/** What is said of a translation elsewhere. */
@Schema(name = "ExternalTranslationInput")
public record ExternalTranslationInput(
        @Schema(description = "The language of the translation.", examples = "ka") @NotNull LanguageTag language,
        @Schema(description = "Where it is.", examples = "https://on.ge/story") @NotNull @WebAddress String url,
        @Schema(description = "Its headline there.") @Size(min = 1, max = 500) @PlainText @Nullable String headline,
        @Schema(description = "The publisher that hosts it, by id or slug.", examples = "on-ge") @NotBlank String publisher,
        @Schema(description = "When it was published there.") @Nullable Instant publishedAt) {

    static ExternalTranslationInput of(ExternalTranslation translation) {
        return new ExternalTranslationInput(translation.language(), translation.url(), translation.headline(),
                translation.publisherId().toString(), translation.publishedAt());
    }
}
