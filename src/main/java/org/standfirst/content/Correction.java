package org.standfirst.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;

/** What was put right in an article after it was published. */
@Schema(description = "What was put right after publication.")
public record Correction(
        @Schema(description = "What sort of change it tells of; `correction` where absent.") Kind kind,
        @Schema(description = "What was wrong and what is right.") @NotBlank @Size(max = 5_000) @PlainText String text,
        @Schema(description = "When it was put right; the moment of saving where absent.") @Nullable Instant at) {

    /** The sorts of change. */
    @Schema(name = "CorrectionKind")
    public enum Kind {
        correction,
        clarification,
        update
    }

    public Correction {
        kind = Objects.requireNonNullElse(kind, Kind.correction);
    }

    Correction orAt(Instant now) {
        return at == null ? new Correction(kind, text, now) : this;
    }
}
