package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a block of the body. */
@Schema(description = "What became of a block of the body.")
public record BlockChange(
        @Schema(description = "`added`, `removed`, `moved` as it was, or `changed`, which may have moved too.") Kind change,
        @Schema(description = "The `_key` of the block; the later one where both have it.", examples = "b3") String key,
        @Schema(description = "Its place before, from 0.") @Nullable Integer fromIndex,
        @Schema(description = "Its place after, from 0.") @Nullable Integer toIndex,
        @Schema(description = "Whether it stands elsewhere among the blocks that both have.") boolean moved,
        @Schema(ref = "#/components/schemas/AnyValue") @Nullable JsonNode from,
        @Schema(ref = "#/components/schemas/AnyValue") @Nullable JsonNode to,
        @Schema(description = "Its text, word by word, where that is what changed.") @Nullable List<TextSegment> text) {

    /** The kinds of change. */
    @Schema(name = "BlockChangeKind")
    public enum Kind {
        added,
        removed,
        moved,
        changed
    }
}
