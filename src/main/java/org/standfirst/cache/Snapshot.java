package org.standfirst.cache;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions a query has seen.
 *
 * @param xmin every transaction with a lower id had ended
 * @param xmax no transaction from this id on had ended
 * @param running those between that had not
 * @param certain false on a replica, which does not tell which are running: then any between the two may be
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT">PostgreSQL,
 *      Transaction ID and Snapshot Information Functions</a>
 */
public record Snapshot(long xmin, long xmax, Set<Long> running, boolean certain) {

    /** What a query gives in order to know its snapshot: the text for {@link #parse}, as the column {@code snapshot}. */
    public static final String SQL = """
            case when pg_is_in_recovery() then 'replica ' else '' end || cast(pg_current_snapshot() as text)""";

    private static final String REPLICA = "replica ";

    /**
     * Reads what {@link #SQL} gave.
     *
     * @param text {@code xmin:xmax:id,id,…}
     */
    public static Snapshot parse(String text) {
        var certain = !text.startsWith(REPLICA);
        var parts = text.substring(certain ? 0 : REPLICA.length()).split(":", -1);
        var running = parts[2].isEmpty() ? Set.<Long> of()
                : Arrays.stream(parts[2].split(",", -1)).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running, certain);
    }

    /** Whether what the transaction has committed was surely seen. */
    public boolean sees(long xid) {
        return xid < xmin || certain && xid < xmax && !running.contains(xid);
    }

    /** Whether everything that the other one saw was surely seen. */
    public boolean covers(Snapshot other) {
        return xmin >= other.xmax
                || certain && other.certain && xmax >= other.xmax
                        && running.stream().noneMatch(xid -> xid < other.xmax && other.sees(xid));
    }
}
