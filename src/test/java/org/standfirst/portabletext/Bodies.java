package org.standfirst.portabletext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.ListItem;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/** Makes arbitrary bodies that are valid, with text that is hard on every format. */
final class Bodies {

    private static final List<String> NASTY = List.of(
            "<b>bold</b>", "<script>alert(1)</script>", "&amp;", "&lt;", "&#65;", "&copy;", "&", "<", ">", "\"", "'",
            "*", "**", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "![a](b)", "[x](javascript:alert(1))", "!", "#",
            "## ", "1. ", "1) ", "12345. ", "- ", "+ ", "> ", "---", "===", "***", "    ", "\t", " ", "  ", "\n", "\n\n",
            " \n ", "\\", "\\\\", "|", "a | b", ":--", "| --- |", "\u00A0", "\u3000", "\u2028", "\u200B", "\u200D",
            "\u202E", "\uFEFF", "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "e\u0301", "\u0301",
            "\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627",
            "\u10D2\u10D0\u10DB\u10D0\u10E0\u10EF\u10DD\u10D1\u10D0",
            "\u4E2D\u6587", "word", "Word", "a", "b", "7", "\u201Cquoted\u201D", "\u2014", "\u20AC", "https://news.example/",
            "www.example.com", "<!-- c -->", "```", "~~~", "{{x}}", "${x}", "</p>", "<br>", "=", ":", ".", ",", "%", "^", "$");

    private static final List<String> URLS = List.of(
            "https://news.example/a", "http://example.com", "https://example.com/a(b)c?x=1&lt;=2&copy=3#f",
            "https://\u10DB\u10D0\u10D2\u10D0\u10DA\u10D8\u10D7\u10D8.ge/\u10D0?q='x'*_y_*~",
            "https://[2001:db8::1]:8080/[x]|{y}");

    private static final List<String> HREFS = List.of(
            "mailto:desk@news.example?subject=a%20b", "tel:+374-10-123456", "/en/about", "#notes", "/a?b=c&d=[e]");

    private Bodies() {
    }

    static Arbitrary<Body> any() {
        return block().list().ofMinSize(0).ofMaxSize(6).map(Bodies::withKeys);
    }

    static Arbitrary<String> text() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(6).map(AcceptableText::clean);
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(NASTY)), Tuple.of(1, anything))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<String> present() {
        return text().map(text -> Blank.is(text) ? text + "x" : text);
    }

    private static Arbitrary<String> optional() {
        return present().injectNull(0.4);
    }

    private static Arbitrary<UUID> id() {
        return Arbitraries.of("a", "b", "c").map(name -> UUID.nameUUIDFromBytes(name.getBytes()));
    }

    private static Arbitrary<Block> block() {
        return Arbitraries.oneOf(List.of(
                textBlock(), textBlock(), textBlock(), listItem(), listItem(), listItem(), image(), quote(), embed(), table(),
                Arbitraries.create(() -> new Divider("")), related()));
    }

    private static Arbitrary<Block> textBlock() {
        return Combinators.combine(Arbitraries.of(Style.class), spans(), markDefs())
                .as((style, spans, definitions) -> TextBlock.of("", style, spans, definitions));
    }

    private static Arbitrary<Block> listItem() {
        return Combinators.combine(
                Arbitraries.of(Style.class),
                Arbitraries.of(ListItem.class),
                Arbitraries.integers().between(1, 4),
                spans(),
                markDefs())
                .as((style, kind, level, spans, definitions) -> new TextBlock("", style, kind, level, spans, definitions));
    }

    private static Arbitrary<List<Span>> spans() {
        Arbitrary<Set<Decorator>> decorators = Arbitraries.of(Decorator.class).set().ofMaxSize(3);
        Arbitrary<String> link = Arbitraries.of("m0", "m1", "m2").injectNull(0.6);
        return Combinators.combine(text(), decorators, link)
                .as((text, marks, key) -> new Span("", text, marks, key))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(spans -> {
                    List<Span> keyed = new ArrayList<>();
                    spans.forEach(span -> keyed.add(new Span("s" + keyed.size(), span.text(), span.decorators(), span.link())));
                    return keyed;
                });
    }

    private static Arbitrary<List<MarkDef>> markDefs() {
        Arbitrary<MarkDef> definition = Arbitraries.oneOf(
                Arbitraries.of(URLS).map(url -> new Link("", url)),
                Arbitraries.of(HREFS).map(url -> new Link("", url)),
                id().map(article -> new ArticleLink("", article, null)));
        return definition.list().ofSize(3).map(definitions -> {
            List<MarkDef> keyed = new ArrayList<>();
            definitions.forEach(made -> keyed.add(made instanceof Link link
                    ? new Link("m" + keyed.size(), link.href())
                    : new ArticleLink("m" + keyed.size(), ((ArticleLink) made).article(), null)));
            return keyed;
        });
    }

    private static Arbitrary<Block> image() {
        Arbitrary<Integer> pixels = Arbitraries.integers().between(2, Image.MAX_PIXELS).injectNull(0.5);
        return Combinators.combine(Arbitraries.of(URLS), pixels, pixels, optional(), optional(), optional())
                .as((url, width, height, alt, caption, credit) -> new Image("", url, width, height, alt, caption, credit));
    }

    private static Arbitrary<Block> quote() {
        return Combinators.combine(present(), optional())
                .as((text, attribution) -> new PullQuote("", text, attribution));
    }

    private static Arbitrary<Block> embed() {
        return Combinators.combine(Arbitraries.of(URLS), optional(), optional(), optional())
                .as((url, title, provider, caption) -> new Embed("", url, title, provider, caption));
    }

    private static Arbitrary<Block> table() {
        Arbitrary<String> cell = Arbitraries.oneOf(present(), Arbitraries.just(""));
        return Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 4),
                optional(),
                cell.list().ofSize(12))
                .as((columns, rows, headerRows, caption, cells) -> {
                    List<Table.Row> made = new ArrayList<>();
                    for (int i = 0; i < rows; i++) {
                        made.add(new Table.Row("r" + i, cells.subList(i * columns, (i + 1) * columns)));
                    }
                    return new Table("", caption, Math.min(headerRows, rows), made);
                });
    }

    private static Arbitrary<Block> related() {
        Arbitrary<RelatedLink.Destination> page = Combinators.combine(Arbitraries.of(URLS), present())
                .as(RelatedLink.ToPage::new);
        Arbitrary<RelatedLink.Destination> article = id().map(id -> new RelatedLink.ToArticle(id, null));
        return Combinators.combine(optional(), Arbitraries.oneOf(page, article))
                .as((label, to) -> new RelatedLink("", label, to));
    }

    /** The same body with the keys that readers make, so that two bodies can be compared by their content. */
    static Body withKeys(List<Block> blocks) {
        List<Block> keyed = new ArrayList<>();
        new Body(blocks).blocks().forEach(block -> keyed.add(withKey(block, "b" + keyed.size())));
        return new Body(keyed);
    }

    private static Block withKey(Block block, String key) {
        if (block instanceof TextBlock text) {
            // Twice: neighbours whose links have come to share a name are one span, and leave a gap in the numbers.
            return renumbered(renumbered(text, key), key);
        }
        if (block instanceof Image image) {
            return new Image(
                    key, image.url(), image.width(), image.height(), image.alt(), image.caption(), image.credit());
        }
        if (block instanceof PullQuote quote) {
            return new PullQuote(key, quote.text(), quote.attribution());
        }
        if (block instanceof Embed embed) {
            return new Embed(key, embed.url(), embed.title(), embed.provider(), embed.caption());
        }
        if (block instanceof Table table) {
            return new Table(key, table.caption(), table.headerRows(), table.rows());
        }
        return block instanceof RelatedLink link ? new RelatedLink(key, link.label(), link.to()) : new Divider(key);
    }

    /** All text that links to the same gets one definition: markup cannot say that two links are two annotations. */
    private static TextBlock renumbered(TextBlock block, String key) {
        List<Span> spans = new ArrayList<>();
        List<MarkDef> definitions = new ArrayList<>();
        Map<Object, String> names = new HashMap<>();
        for (Span span : block.children()) {
            String name = null;
            if (span.link() != null) {
                MarkDef old = block.links().get(span.link());
                Object target = old instanceof Link link ? link.href() : ((ArticleLink) old).article();
                name = names.computeIfAbsent(target, isNew -> "m" + names.size());
                definitions.add(old instanceof Link link
                        ? new Link(name, link.href())
                        : new ArticleLink(name, ((ArticleLink) old).article(), null));
            }
            spans.add(new Span("s" + spans.size(), span.text(), span.decorators(), name));
        }
        return new TextBlock(
                key, block.style(), block.listItem(), block.level(), spans, definitions.stream().distinct().toList());
    }
}
