package org.standfirst.portabletext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Table;
import org.standfirst.text.Blank;

/** Reads what HTML groups with a caption: pictures, pull quotes, embeds, and our related links. */
final class HtmlFigures {

    /** A figure that is open, and what has been found in it so far. */
    private static final class Figure {
        private final Element element;
        private final int size;
        private String main = "";
        private String caption = "";
        private String credit = "";
        private String label = "";
        private @Nullable String url;

        private Figure(Element element, int size) {
            this.element = element;
            this.size = size;
        }
    }

    private final Draft draft;
    private final HtmlMedia media;
    private final Deque<Figure> open = new ArrayDeque<>();
    private int captions;

    HtmlFigures(Draft draft, HtmlMedia media) {
        this.draft = draft;
        this.media = media;
    }

    static boolean isFigure(Element element) {
        return element.normalName().equals("figure")
                || element.hasClass("wp-caption")
                || element.hasClass("related-link")
                || isPullQuote(element);
    }

    Runnable open(Element element) {
        draft.endBlock();
        var figure = new Figure(element, draft.size());
        open.push(figure);
        if (isPullQuote(element)) {
            return captured(figure, () -> closePullQuote(figure));
        }
        if (element.hasClass("related-link")) {
            return captured(figure, () -> closeRelated(figure));
        }
        if (element.hasClass("embed") || element.hasClass("wp-block-embed")) {
            return captured(figure, () -> closeEmbed(figure));
        }
        return () -> {
            draft.endBlock();
            open.pop();
            putCaption(figure);
        };
    }

    /** A caption, a credit or a label, when the element is one; empty when it is to be read like any other. */
    Optional<Runnable> openPart(Element element) {
        Figure figure = open.peek();
        if (figure == null) {
            return Optional.empty();
        }
        String name = element.normalName();
        if (captions > 0) {
            boolean isCredit = element.hasClass("credit") || name.equals("cite") || name.equals("small");
            return isCredit ? Optional.of(part(text -> figure.credit = joined(figure.credit, text))) : Optional.empty();
        }
        if (name.equals("figcaption") || element.hasClass("wp-caption-text")
                || (isPullQuote(figure.element) && name.equals("cite"))) {
            captions++;
            Runnable close = part(text -> figure.caption = joined(figure.caption, text));
            return Optional.of(() -> {
                captions--;
                close.run();
            });
        }
        return figure.element.hasClass("related-link") && element.hasClass("label")
                ? Optional.of(part(text -> figure.label = text))
                : Optional.empty();
    }

    /** Whether the link is what the open figure is about, rather than a mark on its text. */
    boolean takeLink(Element anchor) {
        Figure figure = open.peek();
        if (figure == null
                || captions > 0
                || (!figure.element.hasClass("related-link") && !figure.element.hasClass("embed"))) {
            return false;
        }
        if (figure.url == null) {
            figure.url = HtmlLinks.page(anchor.attr("href")).orElse(null);
        }
        return true;
    }

    private static boolean isPullQuote(Element element) {
        return element.hasClass("pull-quote")
                || element.hasClass("pullquote")
                || element.hasClass("wp-block-pullquote");
    }

    private Runnable captured(Figure figure, Runnable close) {
        Paragraph main = draft.capture();
        return () -> {
            draft.endCapture();
            open.pop();
            figure.main = main.finishPlain();
            close.run();
        };
    }

    private Runnable part(Consumer<String> use) {
        Paragraph text = draft.capture();
        return () -> {
            draft.endCapture();
            use.accept(text.finishPlain());
        };
    }

    private void putCaption(Figure figure) {
        String caption = media.fitting(figure.caption, Block.MAX_LONG_TEXT);
        String credit = media.fitting(figure.credit, Block.MAX_TEXT);
        Block last = draft.lastSince(figure.size);
        if (last instanceof Image image && image.caption() == null) {
            draft.replaceLast(new Image(
                    image.key(), image.url(), image.width(), image.height(), image.alt(), caption, credit, image.reserved()));
        } else if (last instanceof Embed embed && embed.caption() == null) {
            draft.replaceLast(new Embed(
                    embed.key(), embed.url(), embed.title(), embed.provider(), joinedOrNull(caption, credit)));
        } else if (last instanceof Table table && table.caption() == null) {
            draft.replaceLast(
                    new Table(table.key(), joinedOrNull(caption, credit), table.headerRows(), table.rows()));
        } else {
            draft.addPlain(joined(figure.caption, figure.credit));
        }
    }

    private void closePullQuote(Figure figure) {
        String text = media.fitting(figure.main, Block.MAX_LONG_TEXT);
        String attribution = media.fitting(joined(figure.caption, figure.credit), Block.MAX_TEXT);
        if (text == null) {
            draft.addPlain(Objects.requireNonNullElse(attribution, ""));
        } else {
            draft.add(key -> new PullQuote(key, text, attribution));
        }
    }

    private void closeEmbed(Figure figure) {
        Optional<String> url = Optional.ofNullable(figure.url).or(() -> HtmlLinks.page(figure.main));
        if (url.isEmpty()) {
            draft.addPlain(figure.main);
            putCaption(figure);
            return;
        }
        String title = media.text(figure.element, "data-title", Block.MAX_TEXT);
        String provider = media.text(figure.element, "data-provider", Block.MAX_TEXT);
        String caption = media.fitting(joined(figure.caption, figure.credit), Block.MAX_LONG_TEXT);
        draft.add(key -> new Embed(key, url.get(), title, provider, caption));
    }

    private void closeRelated(Figure figure) {
        String label = media.fitting(figure.label, Block.MAX_TEXT);
        String headline = media.fitting(figure.main, Block.MAX_TEXT);
        var article = HtmlLinks.article(figure.element.attr("data-article"));
        if (article.isPresent()) {
            draft.add(key -> new RelatedLink(key, label, new RelatedLink.ToArticle(article.get(), null)));
        } else if (figure.url != null && headline != null) {
            String url = figure.url;
            draft.add(key -> new RelatedLink(key, label, new RelatedLink.ToPage(url, headline)));
        } else {
            draft.addPlain(joined(figure.label, figure.main));
        }
    }

    private static String joined(String first, String second) {
        return Blank.is(first) || Blank.is(second) ? first + second : first + "\n" + second;
    }

    private static @Nullable String joinedOrNull(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? (first == null ? second : first) : first + "\n" + second;
    }
}
