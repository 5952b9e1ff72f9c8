package org.standfirst.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.Wording;
import org.standfirst.language.WordingLimit;

/** A photo that lives elsewhere. */
@Schema(description = "A photo that lives elsewhere.")
public record Photo(
        @Schema(description = "Where it is.", examples = "https://media.example/bridge.jpg") @NotNull @WebAddress String url,
        @Schema(description = "In pixels.", examples = "1600", minimum = "1", maximum = "100000") @Min(1) @Max(100_000) @Nullable Integer width,
        @Schema(description = "In pixels.", examples = "900", minimum = "1", maximum = "100000") @Min(1) @Max(100_000) @Nullable Integer height,
        @Schema(description = "What it shows, for those who cannot see it; a text, or one by language.") @WordingLimit(1_000) @Nullable Wording alt,
        @Schema(description = "What it tells; a text, or one by language.") @WordingLimit(2_000) @Nullable Wording caption,
        @Schema(description = "Who made it; a text, or one by language.") @WordingLimit(500) @Nullable Wording credit,
        @Schema(description = "The place that must stay in view when it is cropped.") @Valid @Nullable FocalPoint focalPoint,
        @Schema(description = "Who may have it beside readers; absent: partners too.") @Valid @Nullable Rights rights) {

    public Photo {
        alt = Wording.orNull(alt);
        caption = Wording.orNull(caption);
        credit = Wording.orNull(credit);
    }

    /**
     * Who may have a photo beside readers.
     *
     * @param partners whether partners may, as many an agency does not allow
     */
    @Schema(name = "PhotoRights", description = "Who may have a photo beside readers.")
    public record Rights(@NotNull Boolean partners) {
    }

    /**
     * A place on a photo, in parts of its width and height.
     *
     * @param x from the left, 0 to 1, with at most six decimals
     * @param y from the top, 0 to 1, with at most six decimals
     */
    @Schema(name = "FocalPointInput", description = "A place on a photo, in parts of its width and height.")
    public record FocalPoint(@NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal x,
            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal y) {
    }
}
