package org.standfirst.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/**
 * The languages that a reader asked for, and those that stand in where a story has no edition in any of them.
 *
 * @param asked canonical tags in the order they were named; empty: all languages
 * @param fallback canonical tags, the best first; empty: nothing stands in
 */
public record LanguageChoice(List<String> asked, List<String> fallback) {

    /** No choice: all languages. */
    public static final LanguageChoice ANY = new LanguageChoice(List.of(), List.of());

    /**
     * Reads both parameters, each a list of tags separated by commas.
     *
     * @throws ProblemException 400 where one is not a language tag, or something stands in for nothing
     */
    public static LanguageChoice read(@Nullable String language, @Nullable String fallback) {
        var choice = new LanguageChoice(Languages.read("language", language), Languages.read("fallback", fallback));
        if (choice.asked.isEmpty() && !choice.fallback.isEmpty()) {
            throw ProblemException.invalidParameter("fallback", "A fallback stands in for a \"language\"; name that too.");
        }
        return choice;
    }

    /** Whether each story is shown once, in the best edition that it has. */
    public boolean ranksEditions() {
        return !fallback.isEmpty();
    }

    /** All languages that may be served, the best first. */
    public List<String> ranking() {
        return Stream.concat(asked.stream(), fallback.stream()).distinct().toList();
    }

    /** The language that was asked for, where another is served in its place. */
    public @Nullable String fallbackFrom(String served) {
        return asked.isEmpty() || asked.contains(served) ? null : asked.get(0);
    }

    /**
     * What of it lies within these languages.
     *
     * @param languages canonical tags; empty: all languages
     * @return none where nothing of it does
     */
    public Optional<LanguageChoice> within(List<String> languages) {
        if (languages.isEmpty()) {
            return Optional.of(this);
        }
        if (asked.isEmpty()) {
            return Optional.of(new LanguageChoice(languages, List.of()));
        }
        var left = asked.stream().filter(languages::contains).toList();
        var standIns = fallback.stream().filter(languages::contains).toList();
        if (left.isEmpty()) {
            return standIns.isEmpty() ? Optional.empty() : Optional.of(new LanguageChoice(standIns, standIns));
        }
        return Optional.of(new LanguageChoice(left, standIns));
    }

    /** The choice in canonical form: order counts only where editions are ranked. */
    public String canonical() {
        return ranksEditions() ? String.join(",", asked) + ">" + String.join(",", fallback)
                : String.join(",", asked.stream().sorted().toList());
    }
}
