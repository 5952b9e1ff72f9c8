package org.standfirst.database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

/**
 * Reads a list newest first by keyset: page 5,000 costs what page 1 costs, and what is added meanwhile moves nothing.
 *
 * @param sortedBy the property with the instant that the list is sorted by; ties are broken by id
 * @param at reads that property
 * @param id reads the id
 */
public record Keyset<T>(String sortedBy, Function<T, Instant> at, Function<T, UUID> id) {

    /**
     * Reads one page.
     *
     * @param filter HQL conditions
     * @param parameters the values of the conditions
     */
    public Slice<T> read(PanacheRepositoryBase<T, UUID> rows, String filter, Map<String, Object> parameters, int limit,
            Optional<Cursor> from) {
        var values = new HashMap<>(parameters);
        var where = filter.isEmpty() ? "1 = 1" : filter;
        var order = "desc";
        if (from.isPresent()) {
            var backward = from.get().direction() == Cursor.Direction.BACKWARD;
            order = backward ? "asc" : "desc";
            where += " and (%s, id) %s (:cursorAt, :cursorId)".formatted(sortedBy, backward ? ">" : "<");
            values.put("cursorAt", from.get().at());
            values.put("cursorId", from.get().id());
        }
        var query = "%1$s order by %2$s %3$s, id %3$s".formatted(where, sortedBy, order);
        return Slice.of(rows.find(query, values).range(0, limit).list(), limit, from, at, id);
    }
}
