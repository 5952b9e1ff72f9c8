package org.standfirst.portabletext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

/**
 * Writes a body as plain text, for previews, search and speech.
 *
 * <p>
 * Blocks are parted by blank lines. List items stand on lines of their own, indented by two spaces for each level,
 * and without markers, as the Portable Text toolkit writes them. A pull quote is its text and attribution, a table one
 * line a row with tabs between cells, an embed its title and address, a related link "Label: headline (address)".
 * Pictures and dividers leave nothing.
 */
public final class TextRenderer {

    private TextRenderer() {
    }

    /** The text, without a line feed at the end. */
    public static String render(Body body) {
        StringBuilder text = new StringBuilder();
        boolean inList = false;
        for (Block block : body.blocks()) {
            String written = written(block);
            if (written.isEmpty()) {
                continue;
            }
            boolean isItem = block instanceof TextBlock textBlock && textBlock.listItem() != null;
            if (!text.isEmpty()) {
                text.append(isItem && inList ? "\n" : "\n\n");
            }
            inList = isItem;
            text.append(written);
        }
        return text.toString();
    }

    private static String written(Block block) {
        if (block instanceof TextBlock text) {
            String indent = "  ".repeat(text.level());
            return indent + text.text().replace("\n", "\n" + indent);
        }
        if (block instanceof PullQuote quote) {
            return quote.text() + (quote.attribution() == null ? "" : "\n— " + quote.attribution());
        }
        if (block instanceof Table table) {
            return table(table);
        }
        if (block instanceof Embed embed) {
            return embed.title() == null ? embed.url() : "%s (%s)".formatted(embed.title(), embed.url());
        }
        return block instanceof RelatedLink related ? related(related) : "";
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        Stream.ofNullable(table.caption()).forEach(lines::add);
        table.rows().forEach(row -> lines.add(row.cells().stream()
                .map(cell -> cell.replaceAll("[\\t\\n]", " "))
                .collect(Collectors.joining("\t"))));
        return String.join("\n", lines);
    }

    private static String related(RelatedLink related) {
        String label = related.label();
        String page = "";
        if (related.to() instanceof RelatedLink.ToPage to) {
            page = "%s (%s)".formatted(to.headline(), to.url());
        } else if (related.to() instanceof RelatedLink.ToArticle to && to.target() != null) {
            page = "%s (%s)".formatted(to.target().headline(), to.target().url());
        }
        if (label == null || page.isEmpty()) {
            return label == null ? page : label;
        }
        return label + (label.endsWith(":") ? " " : ": ") + page;
    }
}
