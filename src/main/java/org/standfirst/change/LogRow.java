package org.standfirst.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log, with what readers see of its thing now.
 *
 * @param article whether the thing is an article; else it is a tag
 * @param since the transaction since which readers see it
 * @param ahead whether it was written after the moment by which visibility is judged here
 * @param wanted whether readers see the thing and the filter takes it
 */
record LogRow(UUID id, boolean article, long xid, Instant at, long since, boolean ahead, boolean wanted) {
}
