package org.standfirst.partner.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;

/** What a partner is asked for. */
@Schema(name = "TranslationRequestInput")
record TranslationRequestInput(
        @Schema(description = "Who is asked, by id or slug.", examples = "lakeside-post") @NotBlank @Size(max = 200) String partner,
        @Schema(description = "Into which language.", examples = "ka") @NotNull LanguageTag language,
        @Schema(description = "What else there is to say.", examples = "Please keep the names of the villages as they are.") @Size(max = 2_000) @PlainText @Nullable String note,
        @Schema(description = "By when it is wanted.") @Nullable Instant dueAt) {
}
