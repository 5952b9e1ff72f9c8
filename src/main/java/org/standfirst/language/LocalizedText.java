package org.standfirst.language;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/**
 * A text in several languages, as a map from language to text.
 *
 * @param texts the text in each language, sorted by tag; none is blank, and none longer than 10,000 characters
 */
@Schema(description = "A text in each language, by language tag.", type = SchemaType.OBJECT, additionalProperties = String.class, examples = "{\"en\": \"Armenia\", \"ka\": \"სომხეთი\"}")
public record LocalizedText(@Schema(hidden = true) @JsonValue Map<LanguageTag, String> texts) {

    /** No text in any language. */
    public static final LocalizedText EMPTY = new LocalizedText(Map.of());
    private static final int MAX_LENGTH = 10_000;

    /** @throws InvalidValueException where a text is missing, blank, too long or has control characters */
    @JsonCreator
    public LocalizedText {
        texts.forEach(LocalizedText::check);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    private static void check(LanguageTag language, String text) {
        if (text == null || Blank.isInvisible(text)) {
            throw new InvalidValueException("The text in \"" + language + "\" is blank; leave the language out.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValueException(
                    "The text in \"" + language + "\" is longer than " + MAX_LENGTH + " characters.");
        }
        AcceptableText.problem(text).ifPresent(fault -> {
            throw new InvalidValueException("The text in \"" + language + "\" " + fault + ".");
        });
    }

    /** The text in this language or in a broader one: {@code sr} serves {@code sr-Latn}. */
    public Optional<String> in(LanguageTag language) {
        var text = texts.get(language);
        return text != null ? Optional.of(text) : language.broader().flatMap(this::in);
    }

    /** The text in the language, else in the other one. */
    public Optional<String> in(LanguageTag language, LanguageTag fallback) {
        return in(language).or(() -> in(fallback));
    }

    @Schema(hidden = true)
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
