package org.standfirst.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.change.ChangeReading.Entry;

/** Changes in order. */
@Schema(name = "ChangeList")
public record ChangeListView(List<ChangeView> items, ChangePage page) {

    static ChangeListView of(ChangeReading reading, Subscription subscription) {
        return new ChangeListView(reading.entries().stream().map(Entry::view).toList(),
                new ChangePage(subscription.limit(), reading.end().cursor(subscription.query()), reading.more()));
    }

    /** Where to go on. */
    @Schema(name = "ChangePage", description = "Where to go on.")
    public record ChangePage(
            @Schema(description = "How many changes come at most.", examples = "20") int limit,
            @Schema(description = "The cursor to go on with, now or at any time later. It is always there.") String next,
            @Schema(description = "Whether there is more to be read at once. The copy is up to date when there is not.") boolean more) {
    }
}
