package org.standfirst.recall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A recall as partners see it: what is to be taken down, and why. */
@Schema(name = "Recall")
record RecallView(
        UUID id,
        @Schema(description = "The article that was taken back.") UUID article,
        @Schema(description = "Every address under which readers could find it.") List<String> urls,
        @Schema(examples = "legal") String reason,
        @Schema(description = "What readers and partners are told.") @Nullable String text,
        Instant recalledAt,
        @Schema(description = "When the recall was lifted, where it was.") @Nullable Instant liftedAt,
        @Schema(description = "When the partner who asks has acknowledged it.") @Nullable Instant acknowledgedAt) {

    /** A page of recalls, newest first. */
    @Schema(name = "RecallList")
    record Page(List<RecallView> items, PageInfo page) implements Paged {
    }

    /** A recall as the newsroom sees it, with who has acknowledged it. */
    @Schema(name = "EditorialRecallEntry")
    record Entry(UUID id, List<String> urls, String reason, @Nullable String text, Instant recalledAt, String recalledBy,
            @Nullable Instant liftedAt, List<Acknowledgement> acknowledgements) {
    }

    /** That a partner has taken down what it had. */
    @Schema(name = "RecallAcknowledgement")
    record Acknowledgement(@Schema(description = "The name of the partner's key.") String partner, Instant at) {
    }

    /** All recalls of an article, newest first. */
    @Schema(name = "EditorialRecallList")
    record EntryList(List<Entry> items) {
    }
}
