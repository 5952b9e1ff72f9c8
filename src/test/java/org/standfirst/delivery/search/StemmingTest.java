package org.standfirst.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.delivery.search.Searches.article;
import static org.standfirst.delivery.search.Searches.ids;
import static org.standfirst.delivery.search.Searches.word;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.testsupport.TestDatabase;

/** A word is found in its other forms, by the rules of the language of the article. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StemmingTest {

    @ParameterizedTest
    @CsvSource({ "en, ministers, minister", "ru, министра, министр", "hy, նախարարին, նախարարը", "tr, kitapları, kitap",
            "az, kitabları, kitablar", "de, Häuser, Haus", "fr, ministres, ministre", "es, ministros, ministro",
            "it, ministri, ministro", "pt, ministros, ministro", "el, υπουργού, υπουργός", "sr, ministra, ministar",
            "hu, házakban, ház", "nl, boeken, boek", "sv, husen, hus", "fi, talossa, talo", "ro, cărțile, cărți" })
    void findsAnotherFormOfAWord(String language, String written, String asked) {
        var own = word();
        var id = article(language, own, written);

        assertThat(ids(asked + " " + own, "language=" + language)).containsExactly(id);
        assertThat(ids(asked + " " + own)).containsExactly(id);
    }

    @Test
    void findsAGeorgianWordByOneThatIsMuchLikeIt() {
        var own = word();
        var id = article("ka", own, "მატარებელი გაჩერდა საქართველოში დილით.");

        assertThat(ids("საქართველოს " + own, "language=ka")).containsExactly(id);
        assertThat(ids("საქართველოს " + own)).containsExactly(id);
    }

    @Test
    void findsWordsTypedWithoutTheirAccents() {
        var own = word();
        var id = article("fr", own, "L'été dernier à Genève, le café était fermé.");

        assertThat(ids("geneve cafe ete " + own)).containsExactly(id);
    }

    @Test
    void findsAWordWithAccentsWhereItIsWrittenWithout() {
        var own = word();
        var id = article("tr", own, "Cocuklar okulda.");

        assertThat(ids("çocuk " + own)).containsExactly(id);
    }

    @Test
    void findsAWordWhoseLettersAreMarkedInPart() {
        var own = word();
        var id = Searches.article(Map.of("headline", own, "body", List.of(Map.of("_type", "block",
                "style", "normal", "children", List.of(
                        Map.of("_type", "span", "text", "Z", "marks", List.of("strong")),
                        Map.of("_type", "span", "text", "ugdidi awakes"))))));

        assertThat(ids("zugdidi " + own)).containsExactly(id);
    }
}
