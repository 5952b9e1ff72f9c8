package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.standfirst.portabletext.html.HtmlReader;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownReader;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** Whatever comes in, the readers neither fail nor let anything through that a browser would execute. */
class HostileInputTest {

    private static final List<String> PIECES = List.of(
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "</style>", "<svg>",
            "<math>", "<mtext>", "<mglyph>", "<template>", "<noscript>", "</noscript>", "<table>", "<tr>", "<td>", "<th>",
            "</td>", "</table>", "<caption>", "<thead>", "<ul>", "<ol>", "<li>", "</li>", "</ul>", "<p>", "</p>", "<h1>",
            "<blockquote>", "</blockquote>", "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<pre>", "</pre>",
            "<figure class='pull-quote'>", "<figure class='embed'>", "<aside class='related-link'>", "</aside>", "<small>",
            "<a href=\"javascript:alert(1)\">", "<a href='https://news.example'>", "</a>", "<a href=/x>",
            "<img src=x onerror=alert(1)>", "<img src='https://news.example/i.jpg'>", "<iframe src='//v.example/1'>",
            "</iframe>", "<b>", "</b>", "<em>", "<code>", "</code>", "<br>", "<hr>", "<textarea>", "<title>", "<select>",
            "&#x6a;avascript:", "&#0;", "&#xD800;", "&lt;script&gt;", "\u0000", "\u0007", "\uD800", "\uDC00", "\uFFFE",
            "*", "**", "_", "`", "```\n", "~~", "[", "](", "]", ")", "![", "[x](javascript:alert(1))", "> ", "- ", "1. ",
            "# ", "    ", "\n", "\n\n", "| a | b |\n", "| - | - |\n", "<javascript:alert(1)>", "[r]: data:text/html,x\n",
            "[r]", "text", " ", "\t", "\\", "&", "\"", "'");

    @Property(tries = 400)
    void anyInputReadAsHtmlIsHarmless(@ForAll("inputs") String input) {
        assertHarmless(HtmlReader.read(input));
    }

    @Property(tries = 400)
    void anyInputReadAsMarkdownIsHarmless(@ForAll("inputs") String input) {
        assertHarmless(MarkdownReader.read(input));
    }

    @Property(tries = 300)
    void anyBodyWithMarkupInItsTextIsHarmless(@ForAll("bodies") Body body) {
        SafeHtml.assertSafe(HtmlRenderer.render(body));
        assertThat(MarkdownReader.read(MarkdownRenderer.render(body)).warnings()).isEmpty();
    }

    @Provide
    Arbitrary<String> inputs() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(PIECES), Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(5));
        return pieces.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Body> bodies() {
        return Bodies.any();
    }

    /** Harmless as HTML, and so sound that the strict reader takes it. */
    static void assertHarmless(Conversion conversion) {
        SafeHtml.assertSafe(HtmlRenderer.render(conversion.body()));
        assertThatCode(() -> Body.read(conversion.body().toJson(), "")).doesNotThrowAnyException();
        assertThat(Body.read(conversion.body().toJson(), "")).isEqualTo(conversion.body());
    }
}
