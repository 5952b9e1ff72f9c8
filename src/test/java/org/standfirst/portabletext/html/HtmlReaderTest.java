package org.standfirst.portabletext.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.Conversion;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

class HtmlReaderTest {

    private static final UUID ARTICLE = UUID.fromString("01939a6e-0000-7000-8000-000000000001");

    @Test
    void readsParagraphsAndHeadings() {
        assertThat(read("<h2>A</h2><p>b <strong>c</strong>&nbsp;d</p>tail<div>e<section>f</section></div>"))
                .isEqualTo("<h2>A</h2>\n<p>b <strong>c</strong>\u00A0d</p>\n<p>tail</p>\n<p>e</p>\n<p>f</p>\n");
    }

    @Test
    void collapsesWhiteSpaceAsBrowsersDo() {
        assertThat(read("<p>\n  a  <b> b </b>\n c<br> d <br></p>\n\n<p> </p>"))
                .isEqualTo("<p>a <strong>b </strong>c<br>d</p>\n");
    }

    @Test
    void takesTwoLineBreaksForTheEndOfAParagraph() {
        assertThat(read("a<br>b<br><br>c")).isEqualTo("<p>a<br>b</p>\n<p>c</p>\n");
    }

    @Test
    void readsNestedListsAndKeepsParagraphsOfAnItemTogether() {
        assertThat(read("<ul><li><p>a</p><p>b</p><ol><li>c</li></ol></li><li>d</li></ul>"))
                .isEqualTo("<ul><li>a<br>b<ol><li>c</li></ol></li><li>d</li></ul>\n");
    }

    @Test
    void readsQuotationsOfSeveralParagraphs() {
        assertThat(read("<blockquote><p>a</p><p>b</p></blockquote>"))
                .isEqualTo("<blockquote><p>a</p><p>b</p></blockquote>\n");
    }

    @Test
    void readsFiguresWithCaptionAndCredit() {
        Body body = HtmlReader.read("<figure><a href='/full.jpg'><img src='//cdn.example/i.jpg' width=640 height=auto"
                + " alt='A bridge'></a><figcaption>The bridge <cite>N. Author/AGENCY</cite></figcaption></figure>")
                .body();

        assertThat(body.blocks())
                .containsExactly(new Image(
                        "b0", "https://cdn.example/i.jpg", 640, null, "A bridge", "The bridge", "N. Author/AGENCY"));
    }

    @Test
    void readsPicturesInsideParagraphsAsBlocksOfTheirOwn() {
        assertThat(HtmlReader.read("<p>a <img src='https://cdn.example/i.jpg'> b</p>").body().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("TextBlock", "Image", "TextBlock");
    }

    @Test
    void readsPlayersAsEmbeds() {
        Conversion read = HtmlReader.read("<iframe src='https://video.example/1' title='Clip'></iframe>"
                + "<video><source src='https://video.example/2.mp4'></video>");

        assertThat(read.body().blocks())
                .containsExactly(
                        new Embed("b0", "https://video.example/1", "Clip", null, null),
                        new Embed("b1", "https://video.example/2.mp4", null, null, null));
        assertThat(read.warnings()).containsExactly("<iframe> became an embed", "<video> became an embed");
    }

    @Test
    void readsTheEmbedsOfWordPress() {
        Body body = HtmlReader.read("<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\n"
                + "https://video.example/1\n</div><figcaption>Clip</figcaption></figure>")
                .body();

        assertThat(body.blocks()).containsExactly(new Embed("b0", "https://video.example/1", null, null, "Clip"));
    }

    @Test
    void readsTablesAndEvensOutTheirRows() {
        Conversion read = HtmlReader.read("<table><caption>C</caption><thead><tr><th>a<th>b</thead>"
                + "<tr><td colspan=2>c<tr><td>d<p>e</td></table>");

        assertThat(read.body().blocks())
                .containsExactly(new Table(
                        "b0",
                        "C",
                        1,
                        List.of(
                                new Table.Row("r0", List.of("a", "b")),
                                new Table.Row("r1", List.of("c", "")),
                                new Table.Row("r2", List.of("d\ne", "")))));
        assertThat(read.warnings()).containsExactly("a table cell that spans columns was followed by empty cells");
    }

    @Test
    void readsPreformattedTextAsCode() {
        assertThat(HtmlReader.read("<pre><code>if (a) {\n  b\n}\n</code></pre>").body().blocks())
                .first()
                .extracting(block -> ((TextBlock) block).children())
                .isEqualTo(List.of(new Span("s0", "if (a) {\n  b\n}", Set.of(Decorator.CODE), null)));
    }

    @Test
    void readsLinksToArticles() {
        Body body = HtmlReader.read("<a href='https://n.example/x' data-article='%s'>a</a> <a href='article:%s'>b</a>"
                .formatted(ARTICLE, ARTICLE))
                .body();

        assertThat(((TextBlock) body.blocks().get(0)).markDefs())
                .containsExactly(new ArticleLink("m0", ARTICLE, null));
    }

    @Test
    void sharesOneDefinitionAmongLinksToTheSame() {
        Body body = HtmlReader.read("<p><a href='/a'>a</a> <a href='/b'>b</a> <a href='/a'>c</a></p><p><a href='/b'>d</a></p>")
                .body();

        assertThat(body.blocks())
                .containsExactly(
                        TextBlock.of(
                                "b0",
                                Style.NORMAL,
                                List.of(
                                        new Span("s0", "a", Set.of(), "m0"),
                                        Span.plain("s1", " "),
                                        new Span("s2", "b", Set.of(), "m1"),
                                        Span.plain("s3", " "),
                                        new Span("s4", "c", Set.of(), "m0")),
                                List.of(new Link("m0", "/a"), new Link("m1", "/b"))),
                        TextBlock.of(
                                "b1",
                                Style.NORMAL,
                                List.of(new Span("s0", "d", Set.of(), "m1")),
                                List.of(new Link("m1", "/b"))));
    }

    @Test
    void namesEveryKindOfLossOnceWithItsCount() {
        Conversion read = HtmlReader.read("<h1>a</h1><script>1</script><script>2</script><h6>b</h6>"
                + "<a href='javascript:1'>c</a><a href='page.html'>d</a><img src='i.jpg'>e\u0007");

        assertThat(read.warnings())
                .containsExactly(
                        "h1 became h2",
                        "<script> was removed (2 times)",
                        "h6 became h4",
                        "a link with the scheme javascript: was removed (its text kept)",
                        "a link with a relative or broken address was removed (its text kept)",
                        "an image without an absolute http or https address was removed",
                        "characters that cannot be shown were removed");
        assertThat(TextRenderer.render(read.body())).isEqualTo("a\n\nb\n\ncde");
    }

    @Test
    void dividesWhatIsLongerThanABlockMayBe() {
        Body body = HtmlReader.read("<p>" + "\uD83D\uDE00".repeat(15_000) + "<b>a</b>b".repeat(600)).body();

        assertThat(body.blocks()).hasSize(2);
        assertThat(Body.read(body.toJson(), "")).isEqualTo(body);
    }

    private static String read(String html) {
        return HtmlRenderer.render(HtmlReader.read(html).body());
    }
}
