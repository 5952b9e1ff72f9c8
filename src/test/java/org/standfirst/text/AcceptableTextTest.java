package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "\u0000", "\u0007", "\r", "\u001B", "\u007F", "\u0085", "\uD800", "\uDC00", "\uDC00\uD800", "\uFFFE",
            "\uFFFF", "\uFDD0", "\uD83F\uDFFE"
    })
    void refusesWhatCannotBeShown(String text) {
        assertThat(AcceptableText.problem("a" + text)).isPresent();
        assertThat(AcceptableText.isAcceptable("a" + text)).isFalse();
        assertThat(AcceptableText.clean("a" + text + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a\n\tb", "\uD83D\uDE00", "\u200F\u05D0", "\u00A0", "\u202E", "\uFFFD", "\uE000" })
    void takesEverythingElse(String text) {
        assertThat(AcceptableText.problem(text)).isEmpty();
        assertThat(AcceptableText.clean(text)).isSameAs(text);
    }

    @Test
    void namesTheCharacterAndItsPlace() {
        assertThat(AcceptableText.problem("ab\uFFFF"))
                .contains("must not contain the noncharacter U+FFFF (at character 2)");
    }
}
