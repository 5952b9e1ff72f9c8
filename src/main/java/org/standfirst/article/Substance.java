package org.standfirst.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;

/** Tells whether two contents say the same: what a translator would have to translate anew. */
final class Substance {

    private Substance() {
    }

    /** A digest of the corrections; null where there is none. */
    static @Nullable String ofCorrections(ArticleContent content) {
        return content.corrections().isEmpty() ? null : digest(content.corrections().toString());
    }

    /** A digest of headline, kicker, standfirst, body and corrections. */
    static String of(ArticleContent content) {
        var text = String.join("\n", content.headline(), String.valueOf(content.kicker()),
                String.valueOf(content.standfirst()), content.body().toJson().toString(), content.corrections().toString());
        return digest(text);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
