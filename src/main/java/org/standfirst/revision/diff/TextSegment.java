package org.standfirst.revision.diff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of words that stayed, came or went. */
@Schema(description = "A run of words that stayed, came or went.")
public record TextSegment(Operation operation, String text) {

    /** What became of the words. */
    @Schema(name = "TextOperation")
    public enum Operation {
        equal,
        delete,
        insert
    }
}
