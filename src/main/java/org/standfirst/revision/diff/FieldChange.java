package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A property of an article that has another value. */
@Schema(description = "A property that has another value.")
public record FieldChange(
        @Schema(description = "The property.", examples = "headline") String field,
        @Schema(description = "Its value before; absent where it had none.") @Nullable JsonNode from,
        @Schema(description = "Its value after; absent where it has none.") @Nullable JsonNode to,
        @Schema(description = "A text, word by word.") @Nullable List<TextSegment> text) {
}
