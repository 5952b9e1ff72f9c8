package org.standfirst.portabletext.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.portabletext.Conversion;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.html.HtmlRenderer;

class MarkdownReaderTest {

    @Test
    void readsTextListsAndQuotations() {
        assertThat(html("# A\n\nb *c* **d** ~~e~~ `f`  \ng\n\n- h\n  1. i\n- j\n\n> k\n>\n> l\n\n---"))
                .isEqualTo("<h2>A</h2>\n<p>b <em>c</em> <strong>d</strong> <s>e</s> <code>f</code><br>g</p>\n"
                        + "<ul><li>h<ol><li>i</li></ol></li><li>j</li></ul>\n"
                        + "<blockquote><p>k</p><p>l</p></blockquote>\n<hr>\n");
    }

    @Test
    void readsTheTitleOfAPictureAsItsCaption() {
        assertThat(MarkdownReader.read("![A bridge](https://cdn.example/i.jpg \"The bridge\")").body().blocks())
                .containsExactly(
                        new Image("b0", "https://cdn.example/i.jpg", null, null, "A bridge", "The bridge", null));
    }

    @Test
    void readsTablesAndLeavesOutAnEmptyHeadingRow() {
        assertThat(MarkdownReader.read("|  |  |\n| --- | --- |\n| a | b \\| c |").body().blocks())
                .containsExactly(new Table("b0", null, 0, List.of(new Table.Row("r0", List.of("a", "b | c")))));
    }

    @Test
    void readsRawHtmlAsTheHtmlReaderDoes() {
        Conversion read = MarkdownReader.read("a <b>b</b>\n\n<script>alert(1)</script>\n\n<p onclick=x>c</p>");

        assertThat(HtmlRenderer.render(read.body())).isEqualTo("<p>a <strong>b</strong></p>\n<p>c</p>\n");
        assertThat(read.warnings()).containsExactly("<script> was removed");
    }

    @Test
    void losesNothingAfterATagThatSwallowsWhatFollows() {
        Conversion read = MarkdownReader.read("Never write <script> or <textarea>.\n\nThe rest.");

        assertThat(TextRenderer.render(read.body())).isEqualTo("Never write or .\n\nThe rest.");
        assertThat(read.warnings()).containsExactly("<script> was removed", "<textarea> was removed");
    }

    @Test
    void keepsLineBreaksOfCodeBlocks() {
        assertThat(TextRenderer.render(MarkdownReader.read("```java\na\n\n  b\n```").body())).isEqualTo("a\n\n  b");
    }

    @Test
    void sharesOneDefinitionAmongReferencesToTheSame() {
        Conversion read = MarkdownReader.read("[a]: https://news.example/a\n\n" + "[a] ".repeat(300));

        assertThat(read.body().blocks()).singleElement()
                .extracting(block -> ((TextBlock) block).markDefs())
                .isEqualTo(List.of(new Link("m0", "https://news.example/a")));
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[a] ", "![a] " })
    void takesReferencesForTextWhereTheyMultiplyALongAddress(String reference) {
        String address = "https://news.example/" + "x".repeat(3_000);

        Conversion read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8),
                () -> MarkdownReader.read("[a]: " + address + "\n\n" + reference.repeat(5_000)));

        assertThat(read.warnings()).anyMatch(
                warning -> warning.startsWith("a link or an image by reference was removed (its text kept) ("));
        assertThat(read.body().toJson().toString()).contains(address).hasSizeLessThan(10_000_000);
    }

    private static String html(String markdown) {
        return HtmlRenderer.render(MarkdownReader.read(markdown).body());
    }
}
