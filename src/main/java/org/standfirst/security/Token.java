package org.standfirst.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a key. It has 256 random bits, so one round of SHA-256 is enough to keep it by: there is nothing to guess.
 *
 * @param text what a client sends as bearer token
 */
record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "sf_";
    private static final int SIZE = 32;

    static Token random() {
        var bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it has the form of those that are made here. */
    boolean isIssued() {
        return text.startsWith(PREFIX);
    }

    /** Whether both are the same; it takes as long to tell if they are not. */
    boolean matches(Token other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "sf_…";
    }
}
