package org.standfirst.cache;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** The names of things that answers show, as the triggers of the database write them. */
public final class SurrogateKeys {

    /** Every article, in every language. */
    public static final String ARTICLES = "list:articles";
    /** The slugs of all tags and their places in the hierarchy. */
    public static final String TAGS = "tags";
    /** The slugs of all authors. */
    public static final String AUTHORS = "authors";
    /** All notices. */
    public static final String NOTICES = "notices";

    private SurrogateKeys() {
    }

    /** The articles of a language. */
    public static String articlesIn(String language) {
        return ARTICLES + ":" + language;
    }

    /**
     * The key of one thing: {@code article}, {@code story}, {@code tag}, {@code author}, {@code publisher}, {@code list:tag},
     * {@code list:by}, {@code links}.
     */
    public static String of(String kind, UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array();
        return kind + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
