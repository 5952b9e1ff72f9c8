package org.standfirst.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What sender and receiver of a webhook both know, and the signature that shows it.
 *
 * @param base64 bytes at random
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *      Webhooks</a>
 */
public record SigningSecret(String base64) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIZE = 32;

    static SigningSecret random() {
        var bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** One that is kept. */
    public static SigningSecret of(byte[] bytes) {
        return new SigningSecret(Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** As an admin is shown it, once. */
    String text() {
        return "whsec_" + base64;
    }

    /** The value of {@code webhook-signature}: a signature by each secret that the receiver may have. */
    public static String sign(List<SigningSecret> secrets, String id, Instant timestamp, String body) {
        var signed = (id + "." + timestamp.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + secret.signature(signed)).collect(Collectors.joining(" "));
    }

    private String signature(byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what must stay secret. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
