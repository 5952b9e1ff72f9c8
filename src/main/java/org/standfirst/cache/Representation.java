package org.standfirst.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The whole body of an answer. */
public final class Representation {

    private static final int TAG_BYTES = 15;

    private final byte[] bytes;
    private final @Nullable Provenance provenance;

    /**
     * Takes a body as it is.
     *
     * @param bytes not compressed; nobody may change them any more
     * @param provenance what it was made of; null where it is not to be kept
     */
    public Representation(byte[] bytes, @Nullable Provenance provenance) {
        this.bytes = bytes;
        this.provenance = provenance;
    }

    /** A text in UTF-8. */
    public static Representation of(String text, @Nullable Provenance provenance) {
        return new Representation(text.getBytes(StandardCharsets.UTF_8), provenance);
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    Provenance provenance() {
        return provenance;
    }

    /** Names these bytes and no others: the inner part of a strong entity tag (RFC 9110, section 8.8.3). */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
