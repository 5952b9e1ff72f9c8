package org.standfirst.portabletext.html;

import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

/**
 * Writes a body as semantic HTML.
 *
 * <p>
 * Only elements and attributes from a short list appear, all text is escaped, and no address is written that the
 * profile does not allow, so the result can be put into a page as it is. There is no script, style, class for looks or
 * iframe: an embed is a plain link. What HTML has no word for is in {@code data-} attributes ({@code data-article},
 * {@code data-title}, {@code data-provider}, {@code data-space}); {@link HtmlReader} understands them.
 */
public final class HtmlRenderer {

    private final StringBuilder html = new StringBuilder();
    private final HtmlLists lists = new HtmlLists(html);
    private boolean inQuotation;

    private HtmlRenderer() {
    }

    /** The body as a fragment of HTML, one line for each block outside lists. */
    public static String render(Body body) {
        var renderer = new HtmlRenderer();
        body.blocks().forEach(renderer::write);
        renderer.leaveQuotation();
        renderer.lists.closeAll();
        return renderer.html.toString();
    }

    private void write(Block block) {
        if (!(block instanceof TextBlock text && text.listItem() != null)) {
            lists.closeAll();
        }
        if (!(block instanceof TextBlock text && isQuotation(text))) {
            leaveQuotation();
        }
        if (block instanceof TextBlock text) {
            writeText(text);
        } else if (block instanceof Image image) {
            writeImage(image);
        } else if (block instanceof PullQuote quote) {
            writePullQuote(quote);
        } else if (block instanceof Embed embed) {
            writeEmbed(embed);
        } else if (block instanceof Table table) {
            writeTable(table);
        } else if (block instanceof Divider) {
            html.append("<hr>\n");
        } else if (block instanceof RelatedLink related) {
            writeRelated(related);
        }
    }

    private static boolean isQuotation(TextBlock text) {
        return text.style() == Style.BLOCKQUOTE && text.listItem() == null;
    }

    private void leaveQuotation() {
        if (inQuotation) {
            html.append("</blockquote>\n");
            inQuotation = false;
        }
    }

    private void writeText(TextBlock text) {
        String content = HtmlText.content(text);
        if (text.listItem() != null) {
            lists.openItem(text.listItem(), text.level());
            html.append(
                    switch (text.style()) {
                        case NORMAL -> content;
                        case BLOCKQUOTE -> "<blockquote><p>" + content + "</p></blockquote>";
                        case H2, H3, H4 -> element(text.style().jsonName(), content);
                    });
            return;
        }
        if (isQuotation(text) && !inQuotation) {
            html.append("<blockquote>");
            inQuotation = true;
        }
        html.append(
                switch (text.style()) {
                    case NORMAL -> element("p", content) + "\n";
                    case BLOCKQUOTE -> element("p", content);
                    case H2, H3, H4 -> element(text.style().jsonName(), content) + "\n";
                });
    }

    private void writeImage(Image image) {
        html.append("<figure class=\"image\"><img")
                .append(HtmlText.attribute("src", image.url()))
                .append(" alt=\"")
                .append(image.alt() == null ? "" : HtmlText.escape(image.alt()))
                .append('"')
                .append(HtmlText.attribute("width", image.width()))
                .append(HtmlText.attribute("height", image.height()))
                .append(" loading=\"lazy\">")
                .append(caption(image.caption(), image.credit()))
                .append("</figure>\n");
    }

    private static String caption(@Nullable String caption, @Nullable String credit) {
        if (caption == null && credit == null) {
            return "";
        }
        String small = credit == null ? "" : "<small class=\"credit\">" + HtmlText.content(credit) + "</small>";
        String text = caption == null ? "" : HtmlText.content(caption);
        return element("figcaption", text + (text.isEmpty() || small.isEmpty() ? "" : " ") + small);
    }

    private void writePullQuote(PullQuote quote) {
        html.append("<figure class=\"pull-quote\"><blockquote>")
                .append(element("p", HtmlText.content(quote.text())))
                .append("</blockquote>")
                .append(caption(quote.attribution(), null))
                .append("</figure>\n");
    }

    private void writeEmbed(Embed embed) {
        html.append("<figure class=\"embed\"")
                .append(HtmlText.attribute("data-title", embed.title()))
                .append(HtmlText.attribute("data-provider", embed.provider()))
                .append("><a")
                .append(HtmlText.attribute("href", embed.url()))
                .append(" rel=\"noopener\">")
                .append(HtmlText.content(embed.title() == null ? embed.url() : embed.title()))
                .append("</a>")
                .append(caption(embed.caption(), null))
                .append("</figure>\n");
    }

    private void writeTable(Table table) {
        html.append("<table>");
        if (table.caption() != null) {
            html.append(element("caption", HtmlText.content(table.caption())));
        }
        writeRows(table, "thead", 0, table.headerRows());
        writeRows(table, "tbody", table.headerRows(), table.rows().size());
        html.append("</table>\n");
    }

    private void writeRows(Table table, String group, int from, int to) {
        if (from == to) {
            return;
        }
        String open = group.equals("thead") ? "<th scope=\"col\">" : "<td>";
        String close = group.equals("thead") ? "</th>" : "</td>";
        html.append('<').append(group).append('>');
        for (Table.Row row : table.rows().subList(from, to)) {
            html.append("<tr>");
            row.cells().forEach(cell -> html.append(open).append(HtmlText.content(cell)).append(close));
            html.append("</tr>");
        }
        html.append("</").append(group).append('>');
    }

    private void writeRelated(RelatedLink related) {
        String article = "";
        String link = "";
        if (related.to() instanceof RelatedLink.ToArticle to) {
            article = HtmlText.attribute("data-article", to.article());
            link = to.target() == null ? "" : link(to.target().url(), to.target().headline());
        } else if (related.to() instanceof RelatedLink.ToPage page) {
            link = link(page.url(), page.headline());
        }
        String label = related.label() == null
                ? ""
                : "<span class=\"label\">" + HtmlText.content(related.label()) + "</span>";
        html.append("<aside class=\"related-link\"")
                .append(article)
                .append('>')
                .append(label)
                .append(label.isEmpty() || link.isEmpty() ? "" : " ")
                .append(link)
                .append("</aside>\n");
    }

    private static String link(String url, String text) {
        return "<a%s>%s</a>".formatted(HtmlText.attribute("href", url), HtmlText.content(text));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
