package org.standfirst.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.revision.diff.BlockChange;
import org.standfirst.revision.diff.ContentDiff;
import org.standfirst.revision.diff.FieldChange;

/** What differs between two revisions of an article. */
@Schema(name = "RevisionDiff", description = "What differs between two revisions of an article; nothing in both lists: they say the same.")
record RevisionDiffView(
        @Schema(description = "The revision before.") RevisionView from,
        @Schema(description = "The revision after.") RevisionView to,
        @Schema(description = "Properties other than the body.") List<FieldChange> fields,
        @Schema(description = "Blocks of the body, in reading order. Blocks that are the same are left out.") List<BlockChange> body) {

    static RevisionDiffView of(RevisionView from, RevisionView to, ContentDiff diff) {
        return new RevisionDiffView(from, to, diff.fields(), diff.body());
    }
}
