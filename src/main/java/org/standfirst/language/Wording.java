package org.standfirst.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * A text of which an editor said either one form for every language or one for each. It is given back as it was written.
 *
 * @param everywhere the one form; null where there is one for each language
 * @param texts the form in each language; empty where there is one for all
 */
public record Wording(@Nullable String everywhere, LocalizedText texts) {

    /**
     * Reads a string or a map by language.
     *
     * @throws InvalidValueException where it is neither, or a text of the map is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Wording read(JsonNode json) {
        if (json.isTextual()) {
            return new Wording(json.textValue(), LocalizedText.EMPTY);
        }
        if (!json.isObject()) {
            throw new InvalidValueException("A text is a string, or an object with a string for each language.");
        }
        var texts = new LinkedHashMap<LanguageTag, String>();
        json.properties().forEach(entry -> texts.put(new LanguageTag(entry.getKey()), text(entry.getKey(), entry.getValue())));
        return new Wording(null, new LocalizedText(texts));
    }

    private static String text(String language, JsonNode json) {
        if (!json.isTextual()) {
            throw new InvalidValueException("The text in \"" + language + "\" is not a string.");
        }
        return json.textValue();
    }

    @JsonValue
    Object written() {
        return everywhere == null ? texts : everywhere;
    }

    /** The wording, or null where it says nothing. */
    public static @Nullable Wording orNull(@Nullable Wording wording) {
        return wording == null || wording.saysNothing() ? null : wording;
    }

    private boolean saysNothing() {
        return everywhere == null ? texts.isEmpty() : Blank.is(everywhere);
    }

    /** The form in a language, else in the other one. */
    public Optional<String> in(LanguageTag language, LanguageTag fallback) {
        return everywhere == null ? texts.in(language, fallback) : Optional.of(everywhere);
    }

    /** Any form, the first by tag where there are several. */
    public Optional<String> any() {
        return everywhere == null ? texts.texts().values().stream().findFirst() : Optional.of(everywhere);
    }

    /** Each form under its language; one for all under the empty name. */
    Map<String, String> forms() {
        if (everywhere != null) {
            return Map.of("", everywhere);
        }
        var forms = new LinkedHashMap<String, String>();
        texts.texts().forEach((language, text) -> forms.put(language.value(), text));
        return forms;
    }
}
