package org.standfirst.checksum;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A sum over articles that does not depend on their order: of each, the SHA-256 of its canonical JSON, read as a number;
 * added up modulo 2^256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class Checksum {

    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

    private BigInteger sum = BigInteger.ZERO;
    private int articles;

    /** What an article adds, given as JSON in any form. */
    public static BigInteger digest(String json) {
        try {
            return new BigInteger(1,
                    MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(json).getEncodedUTF8()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an article by its {@link #digest}. */
    public void add(BigInteger digest) {
        sum = sum.add(digest).mod(MODULUS);
        articles++;
    }

    /** How many articles were added. */
    public int articles() {
        return articles;
    }

    /** The sum in 64 hexadecimal digits. */
    public String hex() {
        var bytes = sum.toByteArray();
        var padded = new byte[BYTES];
        var length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        return HexFormat.of().formatHex(padded);
    }
}
