package org.standfirst.partner.translation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;

/** Why a partner does not translate an article. */
@Schema(name = "TranslationRequestDecline")
record DeclineInput(
        @Schema(description = "Why, for the newsroom.", examples = "Our translator is away until June.") @Size(max = 2_000) @PlainText @Nullable String reason) {
}
