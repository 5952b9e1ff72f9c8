package org.standfirst.change;

import java.util.UUID;

/**
 * How far the log can be read now.
 *
 * @param log which log it is
 * @param xmin every transaction with a lower id has ended, and nothing will ever be written before it
 * @param xmax no transaction from this id on has ended
 * @param replica whether it is read where transactions arrive late
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT">PostgreSQL,
 *      Transaction ID and Snapshot Information Functions</a>
 */
record Horizon(UUID log, long xmin, long xmax, boolean replica) {
}
