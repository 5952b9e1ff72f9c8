package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A property of an article that has another value. */
@Schema(description = "A property that has another value: `from` before, `to` after, each absent where there was none.")
public record FieldChange(
        @Schema(description = "The property.", examples = "headline") String field,
        @Schema(ref = "#/components/schemas/AnyValue") @Nullable JsonNode from,
        @Schema(ref = "#/components/schemas/AnyValue") @Nullable JsonNode to,
        @Schema(description = "A text, word by word.") @Nullable List<TextSegment> text) {
}
