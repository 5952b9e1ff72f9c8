package org.standfirst.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows and the places on both sides of it.
 *
 * @param items the rows in the order of the list
 * @param previous where the page before ends; null on the first
 * @param next where the next page begins; null on the last
 */
public record Slice<T>(List<T> items, @Nullable Cursor previous, @Nullable Cursor next) {

    /**
     * Cuts a page out of rows that were read from a cursor.
     *
     * @param rows up to {@code limit + 1} rows in the order they were read: one more than the page tells whether there is
     *        another
     * @param from the cursor they were read from; empty for the first page
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Optional<Cursor> from, Function<T, Instant> at,
            Function<T, UUID> id) {
        return by(row -> new Cursor.At(at.apply(row)), rows, limit, from, id);
    }

    /** The same for a list that may be sorted by something else than an instant. */
    public static <T> Slice<T> by(Function<T, Cursor.Key> key, List<T> rows, int limit, Optional<Cursor> from,
            Function<T, UUID> id) {
        var more = rows.size() > limit;
        var items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        if (backward) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Slice<>(items, null, null);
        }
        var first = items.get(0);
        var last = items.get(items.size() - 1);
        var hasPrevious = backward ? more : from.isPresent();
        var hasNext = backward || more;
        return new Slice<>(items,
                hasPrevious ? new Cursor(Cursor.Direction.BACKWARD, key.apply(first), id.apply(first)) : null,
                hasNext ? new Cursor(Cursor.Direction.FORWARD, key.apply(last), id.apply(last)) : null);
    }

    /** The same places with other items, one for one. */
    public <R> List<R> map(Function<? super T, ? extends R> view) {
        return items.stream().<R> map(view).toList();
    }

    /** What a list answer says of this page. */
    public PageInfo info(int limit, String query, @Nullable Long total) {
        return new PageInfo(limit, next == null ? null : next.encode(query), previous == null ? null : previous.encode(query),
                total);
    }
}
