package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.LinkTarget;
import org.standfirst.portabletext.block.ListItem;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** One body, as each renderer writes it. */
class RendererTest {

    private static final UUID ARTICLE = UUID.fromString("01939a6e-0000-7000-8000-000000000001");

    private static final Body BODY = new Body(List.of(
            TextBlock.of(
                    "a",
                    Style.NORMAL,
                    List.of(
                            Span.plain("1", "Tom & "),
                            new Span("2", "Ann", Set.of(Decorator.STRONG, Decorator.EM), null),
                            new Span("3", "a", Set.of(Decorator.STRONG), "l"),
                            Span.plain("4", " and "),
                            new Span("5", "more", Set.of(), "r")),
                    List.of(new Link("l", "https://a.example/?b&c"), new ArticleLink("r", ARTICLE, null))),
            item("b", ListItem.NUMBER, 1, "one"),
            item("c", ListItem.BULLET, 3, "deep"),
            item("d", ListItem.NUMBER, 1, "two"),
            new Image("e", "https://cdn.example/i.jpg", 2, 1, "A \"b\"", "Caption", "N. N."),
            new PullQuote("f", "Words", "Someone"),
            new Embed("g", "https://video.example/1", "Clip", "Video", "Watch"),
            new Table("h", "T", 1, List.of(new Table.Row("r", List.of("x", "y")), new Table.Row("s", List.of("1|", "")))),
            new Divider("i"),
            new RelatedLink("j", "Read more", new RelatedLink.ToArticle(ARTICLE, null)),
            new RelatedLink("k", null, new RelatedLink.ToPage("https://b.example/", "Elsewhere"))));

    private static final LinkTarget TARGET = new LinkTarget(ARTICLE, "Headline", "en", "headline",
            "https://news.example/en/headline");

    private static TextBlock item(String key, ListItem kind, int level, String text) {
        return new TextBlock(key, Style.NORMAL, kind, level, List.of(Span.plain("s", text)), List.of());
    }

    @Test
    void writesSemanticHtml() {
        assertThat(HtmlRenderer.render(BODY.resolve(id -> TARGET)))
                .isEqualTo(
                        """
                                <p>Tom &amp; <strong><em>Ann</em></strong><a href="https://a.example/?b&amp;c" rel="noopener"><strong>a</strong></a> and <a href="https://news.example/en/headline" data-article="01939a6e-0000-7000-8000-000000000001">more</a></p>
                                <ol><li>one<ul><li><ul><li>deep</li></ul></li></ul></li><li>two</li></ol>
                                <figure class="image"><img src="https://cdn.example/i.jpg" alt="A &quot;b&quot;" width="2" height="1" loading="lazy"><figcaption>Caption <small class="credit">N. N.</small></figcaption></figure>
                                <figure class="pull-quote"><blockquote><p>Words</p></blockquote><figcaption>Someone</figcaption></figure>
                                <figure class="embed" data-title="Clip" data-provider="Video"><a href="https://video.example/1" rel="noopener">Clip</a><figcaption>Watch</figcaption></figure>
                                <table><caption>T</caption><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><td>1|</td><td></td></tr></tbody></table>
                                <hr>
                                <aside class="related-link" data-article="01939a6e-0000-7000-8000-000000000001"><span class="label">Read more</span> <a href="https://news.example/en/headline">Headline</a></aside>
                                <aside class="related-link"><a href="https://b.example/">Elsewhere</a></aside>
                                """);
    }

    @Test
    void writesMarkdown() {
        assertThat(MarkdownRenderer.render(BODY.resolve(id -> TARGET)))
                .isEqualTo(
                        """
                                Tom & **_Ann_**[**a**](https://a.example/?b&c) and [more](https://news.example/en/headline)

                                1. one
                                   - - deep
                                2. two

                                ![A "b"](https://cdn.example/i.jpg "Caption (N. N.)")

                                > Words
                                >
                                > — Someone

                                [Clip](https://video.example/1)

                                Watch

                                T

                                | x | y |
                                | --- | --- |
                                | 1\\| |  |

                                ---

                                Read more: [Headline](https://news.example/en/headline)

                                [Elsewhere](https://b.example/)
                                """);
    }

    @Test
    void writesText() {
        assertThat(TextRenderer.render(BODY.resolve(id -> TARGET)))
                .isEqualTo("Tom & Anna and more\n\n  one\n      deep\n  two\n\nWords\n— Someone\n\n"
                        + "Clip (https://video.example/1)\n\nT\nx\ty\n1|\t\n\n"
                        + "Read more: Headline (https://news.example/en/headline)\n\nElsewhere (https://b.example/)");
    }

    @Test
    void writesLinksThatAreNotResolvedWithoutAnAddress() {
        assertThat(HtmlRenderer.render(BODY))
                .contains("<a data-article=\"" + ARTICLE + "\">more</a>")
                .contains("<aside class=\"related-link\" data-article=\"" + ARTICLE
                        + "\"><span class=\"label\">Read more</span></aside>");
        assertThat(MarkdownRenderer.render(BODY))
                .contains("[more](article:" + ARTICLE + ")")
                .contains("[Read more](article:" + ARTICLE + ")");
    }

    @Test
    void escapesWhatMarkdownWouldTakeForMarkup() {
        var block = TextBlock.of(
                "a", Style.NORMAL, List.of(Span.plain("s", "1. *a* [b](c) <i> &lt; d_e\n# f\n- g!")), List.of());

        assertThat(MarkdownRenderer.render(new Body(List.of(block))))
                .isEqualTo("1\\. \\*a\\* \\[b\\](c) \\<i> \\&lt; d\\_e\\\n\\# f\\\n\\- g\\!\n");
    }

    @Test
    void writesAnEmptyBodyAsNothing() {
        assertThat(HtmlRenderer.render(Body.EMPTY)).isEmpty();
        assertThat(MarkdownRenderer.render(Body.EMPTY)).isEmpty();
        assertThat(TextRenderer.render(Body.EMPTY)).isEmpty();
    }
}
