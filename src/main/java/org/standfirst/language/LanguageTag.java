package org.standfirst.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A language by its BCP 47 tag in canonical case: {@code ka}, {@code pt-BR}, {@code sr-Latn}. Any well-formed tag is a
 * language here; there is no list of ours.
 *
 * @param value the tag, at most 35 characters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646, Tags for Identifying Languages</a>
 */
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {

    /** RFC 5646, section 4.4.1: what implementations should be able to hold. */
    private static final int MAX_LENGTH = 35;

    /**
     * Reads a tag in any case.
     *
     * @throws InvalidValueException where the tag is not well-formed or names no language
     */
    @JsonCreator
    public LanguageTag {
        value = canonical(value);
    }

    private static String canonical(String tag) {
        try {
            // Variants keep the case that they come in.
            var read = new Locale.Builder().setLanguageTag(tag.toLowerCase(Locale.ROOT)).build();
            // An extended language takes the place of its prefix, which may leave a tag that has a successor itself.
            var locale = Locale.forLanguageTag(read.toLanguageTag());
            var text = locale.toLanguageTag();
            if (text.length() <= MAX_LENGTH && !locale.getLanguage().isEmpty()) {
                return text;
            }
        } catch (IllformedLocaleException e) {
            // Said below in words for a client.
        }
        throw new InvalidValueException("\"" + tag + "\" is not a BCP 47 language tag.");
    }

    /**
     * The next broader tag: {@code sr} for {@code sr-Latn}. RFC 4647, section 3.4 calls the walk lookup; a single letter
     * only introduces what follows it, so it goes too.
     */
    public Optional<LanguageTag> broader() {
        var end = value.lastIndexOf('-');
        while (end > 1 && value.charAt(end - 2) == '-') {
            end -= 2;
        }
        return end < 0 ? Optional.empty() : Optional.of(new LanguageTag(value.substring(0, end)));
    }

    /** Whether it is written from right to left: in the script that the tag names, else in the one it is usually written in. */
    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(value).isRightToLeft();
    }

    /** The locale, for case mapping and word boundaries. */
    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
