package org.standfirst.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and reads what a link carries: a format, the article and the expiry, and a code over them that only an instance
 * with the secret of this database can make. So nothing is kept of a link, and every instance knows those of the others.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 */
@ApplicationScoped
class PreviewTokens {

    private static final byte FORMAT = 1;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PAYLOAD = 1 + 3 * Long.BYTES;
    /** Together they fill base64 without bits to spare, so that no two texts are the same token. */
    private static final int CODE = 32;

    private final EntityManager database;

    PreviewTokens(EntityManager database) {
        this.database = database;
    }

    /**
     * What a token says.
     *
     * @param article the article it shows
     * @param expiresAt when it ceases to be good, to the second
     */
    record Preview(UUID article, Instant expiresAt) {
    }

    String sign(Preview preview) {
        var payload = ByteBuffer.allocate(PAYLOAD).put(FORMAT).putLong(preview.article().getMostSignificantBits())
                .putLong(preview.article().getLeastSignificantBits()).putLong(preview.expiresAt().getEpochSecond()).array();
        var whole = ByteBuffer.allocate(PAYLOAD + CODE).put(payload).put(code(payload)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What the token says; empty where it was not signed here. */
    Optional<Preview> read(String token) {
        var whole = decode(token);
        if (whole.length != PAYLOAD + CODE) {
            return Optional.empty();
        }
        var payload = new byte[PAYLOAD];
        var code = new byte[CODE];
        ByteBuffer.wrap(whole).get(payload).get(code);
        if (!MessageDigest.isEqual(code, code(payload))) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(payload, 1, PAYLOAD - 1);
        return Optional.of(new Preview(new UUID(parts.getLong(), parts.getLong()), Instant.ofEpochSecond(parts.getLong())));
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] code(byte[] payload) {
        var secret = (byte[]) database.createNativeQuery("select secret from editorial.preview_secret", byte[].class)
                .getSingleResult();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
