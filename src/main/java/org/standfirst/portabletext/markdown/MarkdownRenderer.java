package org.standfirst.portabletext.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

/**
 * Writes a body as Markdown: CommonMark 0.31 with the tables and strike-through of GitHub Flavored Markdown, and never
 * raw HTML.
 *
 * <p>
 * What Markdown cannot say is said as well as it can. Underline, subscript and superscript are dropped. White space
 * collapses, and a line break in a heading, a table or a caption is a space. The caption and credit of a picture are
 * its title, its size is dropped. A pull quote is a quotation, with the attribution as its last paragraph. An embed is
 * a link, with the caption below. The caption of a table stands above it; a table has one heading row, or an empty one
 * that {@link MarkdownReader} leaves out. Links to articles carry the article's address or, unresolved,
 * {@code article:} and its id.
 */
public final class MarkdownRenderer {

    private final StringBuilder markdown = new StringBuilder();
    private final MarkdownLists lists = new MarkdownLists();
    private boolean inList;

    private MarkdownRenderer() {
    }

    /** The body as Markdown, ending in a line feed unless empty. */
    public static String render(Body body) {
        var renderer = new MarkdownRenderer();
        body.blocks().forEach(renderer::write);
        return body.blocks().isEmpty() ? "" : renderer.markdown.append('\n').toString();
    }

    private void write(Block block) {
        boolean isItem = block instanceof TextBlock text && text.listItem() != null;
        if (!markdown.isEmpty()) {
            markdown.append(isItem && inList ? "\n" : "\n\n");
        }
        inList = isItem;
        if (!isItem) {
            lists.closeAll();
        }
        markdown.append(written(block));
    }

    private String written(Block block) {
        if (block instanceof TextBlock text) {
            return text.listItem() == null ? text(text) : lists.item(text.listItem(), text.level(), text(text));
        }
        if (block instanceof Image image) {
            return image(image);
        }
        if (block instanceof PullQuote quote) {
            return pullQuote(quote);
        }
        if (block instanceof Embed embed) {
            String link = link(Objects.requireNonNullElse(embed.title(), embed.url()), embed.url());
            return embed.caption() == null ? link : link + "\n\n" + paragraph(embed.caption());
        }
        if (block instanceof Table table) {
            return table(table);
        }
        return block instanceof RelatedLink related ? related(related) : "---";
    }

    private static String text(TextBlock block) {
        return switch (block.style()) {
            case NORMAL -> MarkdownText.lines(block);
            case H2 -> "## " + MarkdownText.line(block);
            case H3 -> "### " + MarkdownText.line(block);
            case H4 -> "#### " + MarkdownText.line(block);
            case BLOCKQUOTE -> quoted(MarkdownText.lines(block));
        };
    }

    private static String quoted(String lines) {
        return lines.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** A field's text as a paragraph. */
    private static String paragraph(String text) {
        return MarkdownText.lines(TextBlock.of("", Style.NORMAL, List.of(Span.plain("", text)), List.of()));
    }

    private static String image(Image image) {
        String alt = image.alt() == null ? "" : MarkdownEscape.field(image.alt());
        String title = title(image);
        String destination = MarkdownEscape.destination(image.url());
        return "![" + alt + "]"
                + (title.isEmpty()
                        ? destination
                        : destination.replaceFirst("\\)$", "") + " \"" + title.replace("\"", "\\\"") + "\")");
    }

    private static String title(Image image) {
        String caption = image.caption() == null ? "" : MarkdownEscape.field(image.caption());
        if (image.credit() == null) {
            return caption;
        }
        String credit = "(" + MarkdownEscape.field(image.credit()) + ")";
        return caption.isEmpty() ? credit : caption + " " + credit;
    }

    private static String pullQuote(PullQuote quote) {
        return quoted(paragraph(quote.text())
                + (quote.attribution() == null ? "" : "\n\n" + paragraph("— " + quote.attribution())));
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        if (table.caption() != null) {
            lines.add(paragraph(table.caption()) + "\n");
        }
        List<String> rows = table.rows().stream().map(MarkdownRenderer::row).toList();
        lines.add(table.headerRows() > 0 ? rows.get(0) : "|" + "  |".repeat(table.columns()));
        lines.add("|" + " --- |".repeat(table.columns()));
        lines.addAll(rows.subList(Math.min(table.headerRows(), 1), rows.size()));
        return String.join("\n", lines);
    }

    private static String row(Table.Row row) {
        return row.cells().stream().map(MarkdownEscape::field).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String related(RelatedLink related) {
        String label = related.label() == null ? "" : MarkdownEscape.oneLine(related.label());
        if (related.to() instanceof RelatedLink.ToPage page) {
            return labelled(label, link(page.headline(), page.url()));
        }
        RelatedLink.ToArticle to = (RelatedLink.ToArticle) related.to();
        String id = ArticleLink.SCHEME + to.article();
        return to.target() == null
                ? link(label.isEmpty() ? id : label, id)
                : labelled(label, link(to.target().headline(), to.target().url()));
    }

    private static String labelled(String label, String link) {
        if (label.isEmpty()) {
            return link;
        }
        return MarkdownEscape.lineStart(label) + (label.endsWith(":") ? " " : ": ") + link;
    }

    private static String link(String text, String url) {
        return "[" + MarkdownEscape.field(text) + "]" + MarkdownEscape.destination(url);
    }
}
