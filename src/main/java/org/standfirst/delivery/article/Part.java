package org.standfirst.delivery.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/** What a list leaves out of its articles unless it is asked for. */
enum Part {
    BODY,
    TRANSLATIONS,
    RELATED,
    NOTICES;

    static Set<Part> all() {
        return EnumSet.allOf(Part.class);
    }

    String partName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a list of names, separated by commas.
     *
     * @throws ProblemException 400 where one of them is not a part
     */
    static Set<Part> read(@Nullable String names) {
        var parts = EnumSet.noneOf(Part.class);
        if (names == null || names.isBlank()) {
            return parts;
        }
        for (var name : names.split(",", -1)) {
            parts.add(Arrays.stream(values()).filter(part -> part.partName().equals(name.strip())).findFirst()
                    .orElseThrow(() -> ProblemException.invalidParameter("include",
                            "\"" + name + "\" cannot be included; there are body, translations, related and notices.")));
        }
        return parts;
    }
}
