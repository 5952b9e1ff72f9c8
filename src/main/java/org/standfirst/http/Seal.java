package org.standfirst.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Makes cursors opaque: bytes as a text for URLs, bound to the query they were made for, and protected against mangling by
 * a digest. They hold nothing secret, so that needs no key.
 */
public final class Seal {

    private static final int DIGEST_SIZE = 8;

    private Seal() {
    }

    /**
     * Writes a payload.
     *
     * @param query the query that it belongs to, without its cursor, in a canonical form
     */
    public static String close(byte[] payload, String query) {
        return text(ByteBuffer.allocate(payload.length + DIGEST_SIZE).put(payload).put(digest(payload, query)).array());
    }

    /**
     * Reads the payload that {@link #close} wrote for the same query.
     *
     * @throws ProblemException 400 where it was changed or belongs to another query
     */
    public static byte[] open(String text, String query) {
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            // The decoder overlooks the bits of the last character that say nothing.
            if (whole.remaining() < DIGEST_SIZE || !text(whole.array()).equals(text)) {
                throw broken();
            }
            var payload = new byte[whole.remaining() - DIGEST_SIZE];
            var digest = new byte[DIGEST_SIZE];
            whole.get(payload).get(digest);
            if (!MessageDigest.isEqual(digest, digest(payload, query))) {
                throw broken();
            }
            return payload;
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static String text(byte[] whole) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
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

    /** What a client is told whose cursor cannot be read. */
    public static ProblemException broken() {
        return new ProblemException(ProblemType.INVALID_CURSOR,
                "The cursor was changed or belongs to another query; start without one.");
    }
}
