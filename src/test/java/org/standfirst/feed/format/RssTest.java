package org.standfirst.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.standfirst.delivery.article.ArticleView;
import org.standfirst.delivery.article.ArticleView.BylineView;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.ArticleView.SourceView;
import org.standfirst.delivery.article.ArticleView.TagView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A feed in XML is well formed, whatever text an article has in any place. */
class RssTest {

    private static final UUID ID = UUID.fromString("01939a6e-0000-7000-8000-000000000001");
    private static final String URL = "https://news.example/ar/ferry";

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMinLength(1), Arbitraries.of("]]>", "<![CDATA[", "&amp;", "&#0;",
                "<!--", "</script>", "ბორანი", "Լաստանավ", "العبّارة تعود", "🚢", "\u0000", "\u000B", "\uFFFE").list()
                .ofMinSize(1)
                .ofMaxSize(6).map(parts -> String.join("", parts)));
    }

    private static Document read(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                        || c > 0xFFFF)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static SyndicatedArticle article(String text) {
        var at = Instant.parse("2026-05-04T09:30:00Z");
        var photo = new PhotoView("https://media.example/a.jpg", 1600, 900, text, text, text, null, List.of());
        var view = new ArticleView(ID, "ar", "rtl", null, "ferry", URL, text, text, text, text, at, at, at, 1,
                List.of(new BylineView(ID, "author", text, "author")), photo, List.of(new TagView(ID, "tag", "topic", text)),
                null,
                List.of(new TranslationView("external", "ka", null, null, text, "https://partner.example/ka", null, at, true)),
                true,
                null, false, null, null, List.of(), new SourceView(text, null), text, 1, 1);
        var body = new Body(List.of(TextBlock.of("p", Style.NORMAL, List.of(Span.plain("s", text)), List.of())));
        return new SyndicatedArticle(view, body, text, null);
    }

    private static Feed feed(String text) {
        return new Feed("ar", new Feed.About("https://news.example/feeds/ar", text, text, text, null, URL,
                Instant.parse("2026-05-01T00:00:00Z")),
                List.of(article(text)), List.of(),
                new Feed.Links("https://news.example/feeds/ar.rss", null, null, null,
                        List.of(URI.create("https://hub.example/"))));
    }

    @Property
    void isWellFormedAndKeepsEveryTextButForWhatXmlForbids(@ForAll("anything") String text) throws Exception {
        var rss = read(Rss.write(feed(text)));

        var titles = rss.getElementsByTagName("title");
        assertThat(titles.item(titles.getLength() - 1).getTextContent()).isEqualTo(allowed(text));
        assertThat(rss.getElementsByTagName("guid").item(0).getTextContent()).isEqualTo("urn:uuid:" + ID);
    }

    @Property
    void saysInTheTextWhichWayItRuns(@ForAll("anything") String text) throws Exception {
        var rss = read(Rss.write(feed(text)));

        var html = Jsoup.parseBodyFragment(rss.getElementsByTagName("content:encoded").item(0).getTextContent());
        assertThat(html.select("body > div").attr("dir")).isEqualTo("rtl");
    }
}
