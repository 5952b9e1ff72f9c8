package org.standfirst.portabletext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.portabletext.block.ListItem;
import org.standfirst.portabletext.block.Style;

/**
 * Walks an HTML document once, from start to end, and writes the draft. What has to happen at the end of an element is
 * remembered on a stack of its own, so that no depth of nesting can exhaust the thread's.
 */
final class HtmlWalk implements NodeFilter {

    private static final Map<String, Decorator> DECORATORS = Map.ofEntries(
            Map.entry("strong", Decorator.STRONG),
            Map.entry("b", Decorator.STRONG),
            Map.entry("em", Decorator.EM),
            Map.entry("i", Decorator.EM),
            Map.entry("u", Decorator.UNDERLINE),
            Map.entry("ins", Decorator.UNDERLINE),
            Map.entry("s", Decorator.STRIKE_THROUGH),
            Map.entry("del", Decorator.STRIKE_THROUGH),
            Map.entry("strike", Decorator.STRIKE_THROUGH),
            Map.entry("code", Decorator.CODE),
            Map.entry("kbd", Decorator.CODE),
            Map.entry("samp", Decorator.CODE),
            Map.entry("tt", Decorator.CODE),
            Map.entry("sub", Decorator.SUB),
            Map.entry("sup", Decorator.SUP));

    private static final Map<String, Style> HEADINGS = Map.of(
            "h1", Style.H2, "h2", Style.H2, "h3", Style.H3, "h4", Style.H4, "h5", Style.H4, "h6", Style.H4);

    private static final Set<String> REMOVED = Set.of(
            "script", "style", "template", "noscript", "svg", "math", "title", "applet", "canvas", "textarea", "select",
            "button", "input", "datalist", "noembed", "noframes", "xmp", "frameset", "frame", "map", "area", "link",
            "meta", "base", "basefont", "bgsound", "param", "track", "source", "dialog", "progress", "meter", "portal",
            "colgroup", "col");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "div", "section", "article", "header", "footer", "main", "nav", "address", "aside", "form", "fieldset",
            "details", "summary", "dl", "dt", "dd", "center", "hgroup", "search", "legend", "figcaption", "listing",
            "plaintext", "optgroup", "option", "tbody", "tfoot");

    private static final Set<String> PLAYERS = Set.of("iframe", "video", "audio", "embed", "object");

    private static final Runnable NOTHING = () -> {
    };

    private final Losses losses;
    private final Draft draft;
    private final HtmlLinks links;
    private final HtmlMedia media;
    private final HtmlFigures figures;
    private final HtmlTables tables;
    private final Deque<Runnable> closings = new ArrayDeque<>();

    HtmlWalk(Losses losses) {
        this.losses = losses;
        this.draft = new Draft(losses);
        this.links = new HtmlLinks(losses);
        this.media = new HtmlMedia(draft, losses);
        this.figures = new HtmlFigures(draft, media);
        this.tables = new HtmlTables(draft, media, losses);
    }

    Body finish() {
        return draft.finish();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            draft.text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || isLeaf(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        closings.push(open(element));
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            closings.pop().run();
        }
        return FilterResult.CONTINUE;
    }

    /** Deals with elements whose content, if any, is not to be read. */
    private boolean isLeaf(Element element) {
        String name = element.normalName();
        if (REMOVED.contains(name)) {
            losses.add("<%s> was removed".formatted(name));
        } else if (PLAYERS.contains(name)) {
            media.player(element);
        } else if (name.equals("img") || name.equals("image")) {
            media.image(element);
        } else if (name.equals("br")) {
            draft.breakLine();
        } else if (name.equals("hr")) {
            openDivider();
        } else {
            return false;
        }
        return true;
    }

    private void openDivider() {
        if (draft.isCapturing()) {
            draft.endBlock();
        } else {
            draft.add(Divider::new);
        }
    }

    private Runnable open(Element element) {
        if (HtmlFigures.isFigure(element)) {
            return figures.open(element);
        }
        return figures.openPart(element)
                .or(() -> tables.open(element))
                .orElseGet(() -> openPlain(element));
    }

    private Runnable openPlain(Element element) {
        String name = element.normalName();
        Decorator decorator = DECORATORS.get(name);
        if (decorator != null) {
            return draft.marks().open(decorator);
        }
        if (PARAGRAPHS.contains(name)) {
            draft.endParagraph();
            return draft::endParagraph;
        }
        return switch (name) {
            case "a" -> openLink(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> openHeading(name);
            case "blockquote" -> draft.openQuotation();
            case "ul", "menu", "dir" -> draft.openList(ListItem.BULLET);
            case "ol" -> draft.openList(ListItem.NUMBER);
            case "li" -> openItem();
            case "pre" -> openPreformatted();
            case "q" -> openQuotedWords();
            default -> element.attr("data-space").equals("preserve") ? draft.marks().preserveSpace() : NOTHING;
        };
    }

    private Runnable openLink(Element element) {
        return figures.takeLink(element) ? NOTHING : draft.marks().openLink(links.linkOf(element));
    }

    private Runnable openHeading(String name) {
        Style style = HEADINGS.getOrDefault(name, Style.H4);
        if (!style.jsonName().equals(name)) {
            losses.add("%s became %s".formatted(name, style.jsonName()));
        }
        return draft.openHeading(style);
    }

    private Runnable openItem() {
        draft.endBlock();
        return draft::endBlock;
    }

    private Runnable openPreformatted() {
        draft.endBlock();
        Runnable closeCode = draft.marks().open(Decorator.CODE);
        Runnable closeSpace = draft.marks().preserveSpace();
        return () -> {
            draft.dropTrailingLineFeeds();
            closeSpace.run();
            closeCode.run();
            draft.endBlock();
        };
    }

    private Runnable openQuotedWords() {
        draft.text("\u201C");
        return () -> draft.text("\u201D");
    }
}
