package org.standfirst.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * A place between two rows of a list that is sorted by an instant and then by id: opaque to clients, bound to the query
 * it was made for, and protected against mangling by a digest. It holds nothing secret, so it needs no key.
 *
 * @param direction which way to read from here
 * @param at the instant of the row beside the place, in microseconds as the database keeps it
 * @param id the id of that row
 */
public record Cursor(Direction direction, Instant at, UUID id) {

    private static final int SIZE = 1 + 3 * Long.BYTES;
    private static final int DIGEST_SIZE = 8;

    /** Which way to read from a cursor. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /**
     * Writes the cursor for use in a URL.
     *
     * @param query the query that the list answers, without its cursor, in a canonical form
     */
    public String encode(String query) {
        var payload = ByteBuffer.allocate(SIZE)
                .put((byte) (direction == Direction.FORWARD ? 0 : 1))
                .putLong(micros(at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var whole = ByteBuffer.allocate(SIZE + DIGEST_SIZE).put(payload).put(digest(payload, query)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * Reads a cursor that {@link #encode} wrote for the same query.
     *
     * @throws ProblemException 400 where it was changed or belongs to another query
     */
    public static Cursor decode(String text, String query) {
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var payload = new byte[SIZE];
            var digest = new byte[DIGEST_SIZE];
            if (whole.remaining() != SIZE + DIGEST_SIZE) {
                throw invalid();
            }
            whole.get(payload).get(digest);
            if (!MessageDigest.isEqual(digest, digest(payload, query))) {
                throw invalid();
            }
            var parts = ByteBuffer.wrap(payload);
            return new Cursor(parts.get() == 0 ? Direction.FORWARD : Direction.BACKWARD,
                    Instant.EPOCH.plus(parts.getLong(), ChronoUnit.MICROS),
                    new UUID(parts.getLong(), parts.getLong()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw invalid();
        }
    }

    /** {@link ChronoUnit#between} counts in nanoseconds on the way, which overflow in the year 2262. */
    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    private static byte[] digest(byte[] payload, String query) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(payload);
            var full = sha.digest(query.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(DIGEST_SIZE).put(full, 0, DIGEST_SIZE).array();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemType.INVALID_CURSOR,
                "The cursor was changed or belongs to another query; start without one.");
    }
}
