package org.standfirst.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a follower wants to have.
 *
 * @param languages articles in any of these; empty: in all
 * @param tag articles about this tag, by id or slug, or about one below it; null: about anything
 */
record ChangeFilter(List<String> languages, @Nullable String tag) {

    boolean isEmpty() {
        return languages.isEmpty() && tag == null;
    }

    /** Whether an article in this language may ever have been wanted. */
    boolean takes(String language) {
        return languages.isEmpty() || languages.contains(language);
    }

    /** The filter in canonical form, which cursors belong to. */
    String canonical() {
        return "changes language=" + String.join(",", languages.stream().sorted().toList()) + "&tag="
                + (tag == null ? "" : tag);
    }
}
