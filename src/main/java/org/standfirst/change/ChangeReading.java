package org.standfirst.change;

import java.util.List;
import java.util.UUID;

/**
 * What was read of the log.
 *
 * @param entries changes in order, each with the place after it
 * @param end up to where it was read; it may lie behind the last entry
 * @param more whether there is more to be read at once
 */
record ChangeReading(List<Entry> entries, Place end, boolean more) {

    /** A change and the place after it. */
    record Entry(Place place, ChangeView view) {
    }

    /** The articles that are in it. */
    List<UUID> articles() {
        return entries.stream().map(Entry::view).filter(view -> view.article() != null).map(ChangeView::id).toList();
    }

    /** Whether there is nothing to tell and nothing to read on. */
    boolean isAtTheEnd() {
        return entries.isEmpty() && !more;
    }
}
