package org.standfirst.delivery;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;

/** Reads languages out of query parameters. */
public final class Languages {

    private Languages() {
    }

    /**
     * Reads tags in any case, separated by commas; none where the text is absent.
     *
     * @throws ProblemException 400 where one is not a language tag
     */
    public static List<String> read(String parameter, @Nullable String text) {
        try {
            return text == null ? List.of()
                    : Arrays.stream(text.split(",", -1)).map(tag -> new LanguageTag(tag.strip()).value()).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter(parameter, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads one tag, or gives the fallback where the text is absent.
     *
     * @throws ProblemException 400 where it is not a language tag
     */
    public static LanguageTag readOne(@Nullable String text, LanguageTag fallback) {
        try {
            return text == null ? fallback : new LanguageTag(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("language", String.valueOf(e.getMessage()));
        }
    }
}
