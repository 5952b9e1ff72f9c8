package org.standfirst.tag;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tag another is merged into. */
@Schema(name = "TagMergeInput")
record TagMergeInput(
        @Schema(description = "The tag that it shall stand for, by id or slug.", examples = "south-caucasus") @NotBlank String into) {
}
