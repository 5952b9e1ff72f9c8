package org.standfirst.language;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes slugs from headlines and names: in the script of their language, or in Latin letters where the newsroom wants
 * that. It is made at the start, so that a setting that cannot be read is found then.
 */
@Startup
@ApplicationScoped
public class SlugMaker {

    private static final String NONE = "none";
    private static final String ALL = "all";

    private final boolean all;
    private final Set<LanguageTag> languages;

    /** @throws IllegalArgumentException where the setting names no languages */
    SlugMaker(SlugConfig config) {
        var setting = config.transliterate().strip();
        this.all = setting.equals(ALL);
        this.languages = all || setting.equals(NONE) ? Set.of() : read(setting);
    }

    private static Set<LanguageTag> read(String setting) {
        try {
            return Arrays.stream(setting.split(",", -1)).map(tag -> new LanguageTag(tag.strip()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (InvalidValueException e) {
            throw new IllegalArgumentException("standfirst.slugs.transliterate is \"none\", \"all\" or a list of languages: "
                    + e.getMessage(), e);
        }
    }

    /** The slug of a text in its language. */
    public Slug of(String text, LanguageTag language) {
        var locale = language.locale();
        return Slug.of(isTransliterated(language) ? LatinLetters.of(text.toLowerCase(locale), language) : text, locale);
    }

    /** A setting for a language holds for its narrower forms too: {@code uz} covers {@code uz-Cyrl}. */
    private boolean isTransliterated(LanguageTag language) {
        return all || languages.contains(language)
                || language.broader().map(this::isTransliterated).orElse(false);
    }
}
