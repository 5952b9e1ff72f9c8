package org.standfirst.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param limit how many items were asked for
 * @param next the cursor of the next page; absent on the last
 * @param previous the cursor of the page before; absent on the first
 * @param total how many items there are in all, where it was asked for
 */
@Schema(description = "Where a page stands in its list.")
public record PageInfo(
        @Schema(description = "How many items were asked for.", examples = "20") int limit,
        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next,
        @Schema(description = "The cursor of the page before; absent on the first.") @Nullable String previous,
        @Schema(description = "How many items there are in all, where `count=true` asked for it.") @Nullable Long total) {
}
