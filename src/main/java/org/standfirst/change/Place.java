package org.standfirst.change;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Seal;

/**
 * A place in the log, up to which a follower has read.
 *
 * @param log in which log
 * @param xid the transaction of the last row that was read
 * @param id the id of that row
 * @param begun the transactions before this one had ended when the follower began, or wherever it has read in its first
 *        pass: it has never held what they had taken away
 * @param bounds a digest of what bounded the follower's view
 */
record Place(UUID log, long xid, UUID id, long begun, int bounds) {

    private static final int SIZE = 4 * Long.BYTES + 2 * Long.BYTES + Integer.BYTES;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The beginning of the log. */
    static Place beginning(Horizon horizon, Bounds bounds) {
        return new Place(horizon.log(), 0, BEFORE_ALL, horizon.xmin(), bounds.digest());
    }

    /** The place of a row further on. */
    Place at(long rowXid, UUID rowId) {
        return new Place(log, rowXid, rowId, begun, bounds);
    }

    /** Whether what the transaction has taken away was never handed to this follower. */
    boolean neverHeld(long rowXid) {
        return rowXid < begun;
    }

    /**
     * The same place for a reader who sees this far. On its first pass a follower may come to a replica that lags behind,
     * and get there what was taken away elsewhere already.
     *
     * @param present what bounds the view now
     * @throws ProblemException 410 where the place means nothing any longer
     */
    Place seenFrom(Horizon horizon, Bounds present) {
        if (!log.equals(horizon.log()) || !horizon.replica() && xid >= horizon.xmax()) {
            throw new ProblemException(ProblemType.CURSOR_EXPIRED,
                    "The log that the cursor belongs to is no more; start again without one and replace the copy.");
        }
        if (bounds != present.digest()) {
            throw new ProblemException(ProblemType.CURSOR_EXPIRED,
                    "The tag means another one now, or another part of what is public may be had; start again without a cursor and"
                            + " replace the copy.");
        }
        return xid >= begun ? this : new Place(log, xid, id, Math.min(begun, horizon.xmin()), bounds);
    }

    /**
     * Writes the place as a cursor.
     *
     * @param query the filter in canonical form
     */
    String cursor(String query) {
        return Seal.close(ByteBuffer.allocate(SIZE).putLong(log.getMostSignificantBits()).putLong(log.getLeastSignificantBits())
                .putLong(xid).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).putLong(begun)
                .putInt(bounds).array(), query);
    }

    /**
     * Reads a cursor.
     *
     * @throws ProblemException 400 where it was changed or belongs to another query
     */
    static Place read(String cursor, String query) {
        try {
            var bytes = ByteBuffer.wrap(Seal.open(cursor, query));
            return new Place(new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong(),
                    new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong(), bytes.getInt());
        } catch (BufferUnderflowException e) {
            throw Seal.broken();
        }
    }
}
