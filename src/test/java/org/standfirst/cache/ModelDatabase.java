package org.standfirst.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A database as far as the cache sees it: transactions that get their ids when they begin and end in any order, and a
 * replica that shows what the log says up to some place.
 */
final class ModelDatabase {

    private final List<Event> log = new ArrayList<>();
    private final Map<Long, Map<String, Row>> written = new HashMap<>();
    private int replayed;
    private long lastXid = 700;
    private long lastChange;

    private enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK
    }

    private record Event(Kind kind, long xid) {
    }

    /**
     * What stands under a key.
     *
     * @param change the number of the change that put it there, in the order of commits
     * @param at when it becomes visible
     * @param former what is visible until then
     */
    record Row(long change, long at, long former) {

        static final Row FIRST = new Row(0, Long.MIN_VALUE, 0);

        long visibleAt(long now) {
            return now >= at ? change : former;
        }
    }

    /** What a query gives: the rows, and which transactions it has seen. */
    record Result(Map<String, Row> rows, Snapshot snapshot) {
    }

    long begin() {
        lastXid++;
        log.add(new Event(Kind.BEGIN, lastXid));
        return lastXid;
    }

    void rollBack(long xid) {
        log.add(new Event(Kind.ROLLBACK, xid));
    }

    /** Makes a change; gives its number. */
    long commit(long xid, Set<String> keys, long at, long now) {
        var present = rowsOf(log.size());
        lastChange++;
        var changed = new HashMap<String, Row>();
        for (var key : keys) {
            changed.put(key, new Row(lastChange, at, present.getOrDefault(key, Row.FIRST).visibleAt(now)));
        }
        written.put(xid, changed);
        log.add(new Event(Kind.COMMIT, xid));
        return lastChange;
    }

    Result askPrimary() {
        return new Result(rowsOf(log.size()), snapshotAt(log.size(), true));
    }

    Result askReplica() {
        return new Result(rowsOf(replayed), snapshotAt(replayed, false));
    }

    void replay(int events) {
        replayed = Math.min(log.size(), replayed + events);
    }

    private Map<String, Row> rowsOf(int place) {
        var present = new HashMap<String, Row>();
        for (var event : log.subList(0, place)) {
            if (event.kind == Kind.COMMIT) {
                present.putAll(written.get(event.xid));
            }
        }
        return present;
    }

    /** As PostgreSQL makes it: the upper end is the highest id that has ended, and not the highest that was given. */
    private Snapshot snapshotAt(int place, boolean certain) {
        var running = new TreeSet<Long>();
        var xmax = 701L;
        for (var event : log.subList(0, place)) {
            if (event.kind == Kind.BEGIN) {
                running.add(event.xid);
            } else {
                running.remove(event.xid);
                xmax = Math.max(xmax, event.xid + 1);
            }
        }
        var below = running.headSet(xmax);
        return new Snapshot(below.isEmpty() ? xmax : below.first(), xmax, certain ? new HashSet<>(below) : Set.of(), certain);
    }
}
