package org.standfirst.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;
import org.standfirst.text.Blank;

/** Why an article is recalled. */
@Schema(name = "RecallInput", description = "Why an article is recalled. Readers and partners are told.")
record RecallInput(
        @Schema(description = "In a word or a line.", examples = "legal") @NotBlank @Size(max = 200) @PlainText String reason,
        @Schema(description = "What readers and partners are told.", examples = "A court has ordered that the article is taken down.") @Size(max = 5_000) @PlainText @Nullable String text) {

    RecallInput {
        text = Blank.toNull(text);
    }
}
