package org.standfirst.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an answer are compressed, the best first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, Accept-Encoding</a>
 */
enum ContentCoding {
    BROTLI("br") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        }
    },
    ZSTD("zstd") {
        @Override
        byte[] encode(byte[] bytes) {
            return Zstd.compress(bytes, ZSTD_LEVEL);
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream(bytes.length / 2);
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }
    },
    IDENTITY("identity") {
        @Override
        byte[] encode(byte[] bytes) {
            return bytes;
        }
    };

    /** Made once and sent many times, but a reader waits for the first. */
    private static final int BROTLI_QUALITY = 5;
    private static final int ZSTD_LEVEL = 6;
    /** What is shorter gains nothing. */
    private static final int WORTH_IT = 256;
    /** There are few ways in which clients say what they take, and no client shall fill the memory with others. */
    private static final int REMEMBERED = 256;
    private static final Map<String, ContentCoding> CHOSEN = new ConcurrentHashMap<>();
    private static final List<ContentCoding> AVAILABLE = Arrays.stream(values())
            .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable()).toList();

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    abstract byte[] encode(byte[] bytes) throws IOException;

    /** The name of the coding in HTTP. */
    String token() {
        return token;
    }

    byte[] of(byte[] bytes) {
        try {
            return encode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best coding that a client takes for an answer of this length; identity where it takes none. */
    static ContentCoding choose(@Nullable String acceptEncoding, int length) {
        if (acceptEncoding == null || length < WORTH_IT) {
            return IDENTITY;
        }
        var known = CHOSEN.get(acceptEncoding);
        if (known != null) {
            return known;
        }
        var chosen = best(acceptEncoding);
        if (CHOSEN.size() < REMEMBERED) {
            CHOSEN.put(acceptEncoding, chosen);
        }
        return chosen;
    }

    private static ContentCoding best(String acceptEncoding) {
        var weights = new HashMap<String, Double>();
        for (var item : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = item.split(";", -1);
            weights.put(parts[0].strip(), Stream.of(parts).skip(1).map(String::strip)
                    .filter(part -> part.startsWith("q=")).findFirst().map(part -> weight(part.substring(2))).orElse(1.0));
        }
        var others = weights.getOrDefault("*", 0.0);
        var best = IDENTITY;
        // What is not named costs a client that takes anything nothing either, but it prefers what it names.
        var bestWeight = 0.0;
        for (var coding : AVAILABLE) {
            var weight = coding == IDENTITY ? weights.getOrDefault(coding.token, 0.0)
                    : weights.getOrDefault(coding.token, others);
            if (weight > bestWeight) {
                best = coding;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
