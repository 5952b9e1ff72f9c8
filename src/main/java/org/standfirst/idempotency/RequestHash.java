package org.standfirst.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two requests the same, in brief. */
final class RequestHash {

    private RequestHash() {
    }

    /** The hash of the address and of what was understood of the rest. */
    static byte[] of(String address, byte[] content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((address + "\n").getBytes(StandardCharsets.UTF_8));
            return sha.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
