package org.standfirst.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A place between two rows of a list that is sorted by an instant or a text and then by id: opaque to clients, bound to the
 * query it was made for, and protected against mangling by a digest. It holds nothing secret, so it needs no key.
 *
 * @param direction which way to read from here
 * @param key what the row beside the place is sorted by
 * @param id the id of that row
 */
public record Cursor(Direction direction, Key key, UUID id) {

    private static final int HEAD_SIZE = 2 + 2 * Long.BYTES;
    private static final byte INSTANT = 0;
    private static final byte TEXT = 1;

    /** A cursor in a list that is sorted by an instant. */
    public Cursor(Direction direction, Instant at, UUID id) {
        this(direction, new At(at), id);
    }

    /** What the rows of a list are sorted by before their ids. */
    public sealed interface Key {
    }

    /**
     * An instant.
     *
     * @param instant in microseconds as the database keeps it
     */
    public record At(Instant instant) implements Key {
    }

    /**
     * A text.
     *
     * @param text short, since it stands in every link to a page
     */
    public record Text(String text) implements Key {

        /** What a cursor holds at most, in UTF-16; the sort keys of the database are well below. */
        public static final int MAX_LENGTH = 256;

        public Text {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("a sort key of " + text.length());
            }
        }
    }

    /** Which way to read from a cursor. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /** The instant of a list that is sorted by one. */
    public Instant at() {
        if (key instanceof At at) {
            return at.instant();
        }
        throw Seal.broken();
    }

    /**
     * Writes the cursor for use in a URL.
     *
     * @param query the query that the list answers, without its cursor, in a canonical form
     */
    public String encode(String query) {
        var keyBytes = bytes(key);
        var payload = ByteBuffer.allocate(HEAD_SIZE + keyBytes.length)
                .put((byte) (direction == Direction.FORWARD ? 0 : 1))
                .put(key instanceof At ? INSTANT : TEXT)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(keyBytes)
                .array();
        return Seal.close(payload, query);
    }

    /**
     * Reads a cursor that {@link #encode} wrote for the same query.
     *
     * @throws ProblemException 400 where it was changed or belongs to another query
     */
    public static Cursor decode(String text, String query) {
        try {
            var parts = ByteBuffer.wrap(Seal.open(text, query));
            var direction = parts.get() == 0 ? Direction.FORWARD : Direction.BACKWARD;
            var kind = parts.get();
            var id = new UUID(parts.getLong(), parts.getLong());
            return new Cursor(direction, key(kind, parts), id);
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException | ArithmeticException e) {
            throw Seal.broken();
        }
    }

    private static byte[] bytes(Key key) {
        if (key instanceof At at) {
            return ByteBuffer.allocate(Long.BYTES).putLong(micros(at.instant())).array();
        }
        return ((Text) key).text().getBytes(StandardCharsets.UTF_8);
    }

    private static Key key(byte kind, ByteBuffer rest) {
        return kind == INSTANT ? new At(Instant.EPOCH.plus(rest.getLong(), ChronoUnit.MICROS))
                : new Text(StandardCharsets.UTF_8.decode(rest).toString());
    }

    /** {@link ChronoUnit#between} counts in nanoseconds on the way, which overflow in the year 2262. */
    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}
