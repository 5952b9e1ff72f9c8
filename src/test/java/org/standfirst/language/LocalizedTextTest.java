package org.standfirst.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    private static final LanguageTag EN = new LanguageTag("en");
    private static final LanguageTag SR = new LanguageTag("sr");
    private static final LanguageTag SR_LATN = new LanguageTag("sr-Latn");
    private static final LanguageTag KA = new LanguageTag("ka");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void givesTheTextInTheLanguage() {
        var text = new LocalizedText(Map.of(EN, "Harbour", KA, "ნავსადგური"));

        assertThat(text.in(KA)).contains("ნავსადგური");
    }

    @Test
    void givesTheTextInABroaderLanguageButNotInANarrowerOne() {
        var text = new LocalizedText(Map.of(SR, "Лука"));

        assertThat(text.in(SR_LATN)).contains("Лука");
        assertThat(new LocalizedText(Map.of(SR_LATN, "Luka")).in(SR)).isEmpty();
    }

    @Test
    void givesTheTextInTheOtherLanguageWhereThereIsNone() {
        var text = new LocalizedText(Map.of(EN, "Harbour"));

        assertThat(text.in(KA, EN)).contains("Harbour");
        assertThat(text.in(KA, SR)).isEmpty();
    }

    @Test
    void isAnObjectInJson() throws JsonProcessingException {
        var text = json.readValue("{\"sr-latn\": \"Luka\", \"EN\": \"Harbour\"}", LocalizedText.class);

        assertThat(text).isEqualTo(new LocalizedText(Map.of(EN, "Harbour", SR_LATN, "Luka")));
        assertThat(json.writeValueAsString(text)).isEqualTo("{\"en\":\"Harbour\",\"sr-Latn\":\"Luka\"}");
    }

    @Test
    void isEmptyWithoutTexts() throws JsonProcessingException {
        assertThat(json.readValue("{}", LocalizedText.class)).isEqualTo(LocalizedText.EMPTY);
        assertThat(LocalizedText.EMPTY.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"en\": \"\"}", "{\"en\": \" \\n\"}", "{\"en\": null}", "{\"en\": \"a\\u0000b\"}",
            "{\"en\": \"\\ud800\"}", "{\"not a language\": \"x\"}", "{\"\": \"x\"}", "[]", "\"text\"", "{\"en\": {}}" })
    void refusesWhatIsNoTextByLanguage(String text) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> json.readValue(text, LocalizedText.class));
    }

    @Test
    void has10000CharactersALanguageAtMost() {
        assertThat(new LocalizedText(Map.of(EN, "a".repeat(10_000))).in(EN)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText(Map.of(EN, "a".repeat(10_001))))
                .withMessage("The text in \"en\" is longer than 10000 characters.");
    }

    @Test
    void doesNotChangeWithTheMapThatItWasMadeOf() {
        var map = new HashMap<>(Map.of(EN, "Harbour"));
        var text = new LocalizedText(map);

        map.put(KA, "ნავსადგური");

        assertThat(text.texts()).containsOnlyKeys(EN);
    }
}
