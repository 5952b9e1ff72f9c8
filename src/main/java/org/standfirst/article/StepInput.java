package org.standfirst.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;

/** What may be said with a step; the request can also do without. */
@Schema(name = "StepInput", description = "What is said with a step.")
record StepInput(
        @Schema(description = "A word to colleagues, kept with the revision.", examples = "The second quote is checked.") @Size(max = 2_000) @PlainText @Nullable String comment) {

    /** The comment of a step that came with or without one. */
    static @Nullable String commentOf(@Nullable StepInput input) {
        return input == null ? null : input.comment();
    }

    /** Why an article goes back to who wrote it. */
    @Schema(name = "ReturnInput", description = "Why an article goes back to who wrote it.")
    record Return(
            @Schema(description = "What is to be done.", examples = "Please check the second quote.") @NotBlank @Size(max = 2_000) @PlainText String comment) {
    }

    /** How an article is published. */
    @Schema(name = "PublishInput", description = "How an article is published.")
    record Publish(
            @Schema(description = "A word to colleagues, kept with the revision.") @Size(max = 2_000) @PlainText @Nullable String comment,
            @Schema(description = "Whether translations stay good, as after a typing error; a new correction outdates them all the same.") @Nullable Boolean minor) {

        boolean isMinor() {
            return minor != null && minor;
        }
    }

    /** When an article is to be published. */
    @Schema(name = "ScheduleInput", description = "When an article is to be published.")
    record Schedule(
            @Schema(description = "When readers are to see it; an embargo that ends later holds it until then.", examples = "2027-01-01T06:00:00Z") @NotNull Instant at,
            @Schema(description = "A word to colleagues, kept with the revision.") @Size(max = 2_000) @PlainText @Nullable String comment) {
    }
}
