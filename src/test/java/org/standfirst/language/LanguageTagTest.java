package org.standfirst.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
            "EN, en", "pt-br, pt-BR", "SR-LATN, sr-Latn", "az-arab-ir, az-Arab-IR", "ab, ab", "OS, os",
            "zh-Hant-tw, zh-Hant-TW",
            "es-419, es-419", "sl-ROZAJ, sl-rozaj", "en-x-Desk, en-x-desk", "ka-Geor-ge, ka-Geor-GE", "xcl, xcl"
    })
    void isWrittenInCanonicalCase(String text, String canonical) {
        assertThat(new LanguageTag(text).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "e", "en_US", "en us", "englishlang", "en-", "-en", "x-desk", "und", "12",
            "en\u0000", "ქა",
            "*", "en--US", "zh-Hant-TW-x-a-tag-of-more-than-thirty-five" })
    void refusesWhatNamesNoLanguage(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(text))
                .withMessage("\"" + text + "\" is not a BCP 47 language tag.");
    }

    @ParameterizedTest
    @CsvSource({ "sr-Latn-RS, sr-Latn", "sr-Latn, sr", "en-x-desk, en", "zh-Hant-TW, zh-Hant", "de-u-co-phonebk, de-u-co",
            "en-x-a-b-desk, en" })
    void findsTheNextBroaderTag(String tag, String broader) {
        assertThat(new LanguageTag(tag).broader()).contains(new LanguageTag(broader));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "xcl" })
    void hasNothingBroaderThanALanguage(String tag) {
        assertThat(new LanguageTag(tag).broader()).isEmpty();
    }

    @Property(tries = 5_000)
    void isReadBackAsItIsWritten(@ForAll("texts") String text) {
        LanguageTag tag;
        try {
            tag = new LanguageTag(text);
        } catch (IllegalArgumentException e) {
            return;
        }

        assertThat(new LanguageTag(tag.value())).isEqualTo(tag);
        assertThat(tag.value().length()).isLessThanOrEqualTo(35);
    }

    @Property(tries = 5_000)
    void reachesALanguageByBroaderTags(@ForAll("texts") String text) {
        LanguageTag tag;
        try {
            tag = new LanguageTag(text);
        } catch (IllegalArgumentException e) {
            return;
        }

        var last = tag;
        for (var broader = tag.broader(); broader.isPresent(); broader = broader.get().broader()) {
            // Most often a part of it; but what is left may be an old tag, which goes by another name now.
            assertThat(broader.get().value()).hasSizeLessThan(last.value().length());
            last = broader.get();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var parts = Arbitraries.of("en", "sr", "ja", "no", "th", "zh", "iw", "in", "sgn", "Latn", "Cyrl", "JP", "TH", "NO",
                "NY", "TW", "419",
                "u", "ca", "buddhist", "japanese", "nu", "thai", "x", "lvariant", "desk", "rozaj", "1996", "t", "a", "min",
                "nan", "i",
                "klingon", "art", "lojban", "co", "phonebk", "true", "yes");
        var shaped = parts.list().ofMinSize(1).ofMaxSize(7).map(list -> String.join("-", list));
        return Arbitraries.oneOf(shaped, Arbitraries.strings().ofMaxLength(12));
    }
}
