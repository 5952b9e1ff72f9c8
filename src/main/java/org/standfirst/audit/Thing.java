package org.standfirst.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was changed. A part of a thing, such as a translation elsewhere, counts as the thing.
 *
 * @param kind such as {@code article}
 * @param id which one; absent where a change is about many
 * @param etag the state after the change, as its ETag named it; absent where there is none, as after a removal
 */
@Schema(name = "AuditedThing")
record Thing(
        @Schema(description = "What kind of thing it is.", examples = "article") String kind,
        @Schema(description = "Which one; absent where a change is about many.") @Nullable String id,
        @Schema(description = "The ETag after the change, without its quotes.", examples = "r3") @Nullable String etag) {
}
