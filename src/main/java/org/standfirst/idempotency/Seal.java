package org.standfirst.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what is stored for a caller with a key that comes of the caller's own token. Only the hash of that is kept, so
 * whoever reads the database, or a copy of it, cannot open it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, HKDF</a>
 */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_SIZE = 12;
    private static final int TAG_BITS = 128;
    /** Salt and purpose keep the key apart from any other that is made of the same token; they are not secret. */
    private static final byte[] SALT = "standfirst".getBytes(StandardCharsets.US_ASCII);
    /** One block of HKDF's output is the 256 bits that are needed, and this ends its input. */
    private static final byte[] PURPOSE = "stored answer\001".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;

    Seal(String token) {
        try {
            this.key = new SecretKeySpec(mac(mac(SALT, token.getBytes(StandardCharsets.UTF_8)), PURPOSE), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another token than the one that closed it. */
    static final class WrongTokenException extends Exception {

        private static final long serialVersionUID = 1;
    }

    /**
     * Closes the content.
     *
     * @param place where it is kept; it opens in no other
     */
    byte[] close(byte[] content, byte[] place) {
        var nonce = new byte[NONCE_SIZE];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(content);
            return ByteBuffer.allocate(NONCE_SIZE + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] closed, byte[] place) throws WrongTokenException {
        var parts = ByteBuffer.wrap(closed);
        var nonce = new byte[NONCE_SIZE];
        parts.get(nonce);
        var content = new byte[parts.remaining()];
        parts.get(content);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(content);
        } catch (AEADBadTagException e) {
            throw new WrongTokenException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static byte[] mac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        return mac.doFinal(content);
    }
}
