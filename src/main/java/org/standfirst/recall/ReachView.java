package org.standfirst.recall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which partners have had an article, and which of them have taken it down.
 *
 * @param recalledAt when it was recalled last; null where it never was
 * @param items the partners, the first that had it first
 */
@Schema(name = "RecallReach")
record ReachView(@Nullable Instant recalledAt,
        @Schema(description = "How many of them have not said that it is taken down, where it is recalled.") int unanswered,
        List<Holder> items) {

    /** A partner that has had the article. */
    @Schema(name = "RecallReachPartner")
    record Holder(UUID partner, @Schema(examples = "lakeside-post") String slug,
            @Schema(examples = "Lakeside Post") String name,
            @Schema(description = "In which ways it had it.") List<Way> via,
            @Schema(description = "When it said that the article is taken down, since the last recall.") @Nullable Instant acknowledgedAt) {
    }

    /** A way in which a partner had an article, first and last. */
    @Schema(name = "RecallReachWay")
    record Way(@Schema(examples = "list") String via, Instant firstAt, Instant lastAt) {
    }
}
