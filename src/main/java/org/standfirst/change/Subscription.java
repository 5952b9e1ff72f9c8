package org.standfirst.change;

/**
 * What a follower reads of the log.
 *
 * @param readers who follows
 * @param filter what of that it wants to have
 * @param limit how many changes come at once, at most
 */
record Subscription(Readership readers, ChangeFilter filter, int limit) {

    /** Whether every row of the log is for this follower. */
    boolean takesAll() {
        return filter.isEmpty() && readers.partner() == null;
    }

    /** What cursors belong to, in canonical form. */
    String query() {
        return readers.partner() == null ? filter.canonical() : filter.canonical() + "&partner=" + readers.partner();
    }
}
