package org.standfirst.portabletext;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.portabletext.html.HtmlReader;
import org.standfirst.portabletext.markdown.MarkdownReader;

/** Neither depth nor length exhausts the stack or takes more than linear time. */
class HugeInputTest {

    private static final int MANY = 2_500;

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepOrLong")
    void isReadInLittleTimeHoweverDeepOrLong(String name, String input) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8),
                () -> HostileInputTest.assertHarmless(HtmlReader.read(input)));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8),
                () -> HostileInputTest.assertHarmless(MarkdownReader.read(input)));
    }

    static Stream<Arguments> deepOrLong() {
        return Stream.of(
                "<div>", "<b>", "<a href=/x>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<p>", "<font>",
                "<figure>", "<figure class=pull-quote>", "<figure><figcaption>", "<pre>", "<svg>", "<li>", "<td>",
                "<i><div>", "<a><div>", "<span data-space=preserve>", "<h2>", "<button>", "<form>", "<select>",
                "<math><mi>", "<template>", "<!--", "<![CDATA[", "<", "&", "&#", "</div>", "</p>", "</a>", "<br>",
                "<hr>", "<img src=https://a.b/c>", "<a href='", "<div a", ">", "> ", "- ", "1. ", "  - a\n", "*",
                "**", "*a ", "**a ", "_a ", "*a_ ", "[", "[a", "![", "](", "[a](", "`", "`a``", "~~", "~~a ", "\\",
                "|", "|-", "| a |\n", "a\n", "\n", ">\n", "> a\n> ", "# ", "```\n", "~~~\n", "[a]: b\n", "&amp;",
                "<a>", "a ", "\u4E2D", "\uD83D\uDE00", "\u0000", "\uD800", " ", "\t", "a<br><br>", "<a href=#>a</a>", "[a](#)",
                "<b>` </b>", "<b>a</b>")
                .map(piece -> Arguments.of(
                        piece, piece.repeat(MANY)));
    }
}
