package org.standfirst.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of a thing in URLs, in the script of its language: letters, their marks and digits of any script, in lower
 * case, with single hyphens between.
 *
 * @param value 1 to 150 characters in Unicode normalisation form C; never in the form of a UUID, so that an id and a
 *        slug cannot be taken for each other
 */
public record Slug(@JsonValue String value) implements Comparable<Slug> {

    private static final int MAX_LENGTH = 150;
    /** Room for "-2", "-3" … behind a slug that is taken. */
    private static final int MAX_GENERATED = 120;
    private static final Pattern FORM = Pattern
            .compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(-[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+\\p{M}*");
    /** Apostrophes belong to the word they stand in. */
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");

    /**
     * Takes text that is a slug already.
     *
     * @throws InvalidValueException where it is not
     */
    @JsonCreator
    public Slug {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches() || UUID_FORM.matcher(value).matches()
                || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new InvalidValueException("\"" + value + "\" is not a slug: lower-case letters and digits of any script, "
                    + "single hyphens between, at most " + MAX_LENGTH + " characters.");
        }
    }

    /** Makes a slug from a headline or name by the case rules of its language; "untitled" where nothing is left. */
    public static Slug of(String text, Locale language) {
        var words = APOSTROPHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(language);
        // Some capitals have no plain small form in one language and one in the root locale.
        var slug = SEPARATORS.matcher(Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                .replaceAll("-");
        slug = shorten(trim(slug.replaceFirst("^\\p{M}+", "")));
        return slug.isEmpty() || UUID_FORM.matcher(slug).matches() || !FORM.matcher(slug).matches()
                ? new Slug("untitled")
                : new Slug(slug);
    }

    /** This slug where it is free, else the first of "-2", "-3" … that is. */
    public Slug firstFree(Predicate<Slug> taken) {
        var candidate = this;
        for (var n = 2; taken.test(candidate); n++) {
            candidate = new Slug(value + "-" + n);
        }
        return candidate;
    }

    private static String shorten(String slug) {
        if (slug.length() <= MAX_GENERATED) {
            return slug;
        }
        var end = slug.lastIndexOf('-', MAX_GENERATED);
        if (end <= 0) {
            end = Character.isHighSurrogate(slug.charAt(MAX_GENERATED - 1)) ? MAX_GENERATED - 1 : MAX_GENERATED;
        }
        return slug.substring(0, end);
    }

    private static String trim(String slug) {
        return slug.replaceFirst("^-+", "").replaceFirst("-+$", "");
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
