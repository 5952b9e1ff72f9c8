package org.standfirst.portabletext.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.LinkTarget;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

/** Writes the blocks of a body as Portable Text. */
public final class PortableTextWriter {

    private PortableTextWriter() {
    }

    /** An array with an object for each block. A list with nothing in it is there, any other absent value is not. */
    public static ArrayNode write(List<Block> blocks) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(blocks.size());
        blocks.forEach(block -> write(block, array.addObject()));
        return array;
    }

    private static void write(Block block, ObjectNode json) {
        if (block instanceof TextBlock text) {
            writeText(text, begin(json, "block", text.key()));
        } else if (block instanceof Image image) {
            writeImage(image, begin(json, "image", image.key()));
        } else if (block instanceof PullQuote quote) {
            begin(json, "pullQuote", quote.key()).put("text", quote.text());
            put(json, "attribution", quote.attribution());
        } else if (block instanceof Embed embed) {
            begin(json, "embed", embed.key()).put("url", embed.url());
            put(json, "title", embed.title());
            put(json, "provider", embed.provider());
            put(json, "caption", embed.caption());
        } else if (block instanceof Table table) {
            writeTable(table, begin(json, "table", table.key()));
        } else if (block instanceof Divider divider) {
            begin(json, "divider", divider.key());
        } else if (block instanceof RelatedLink related) {
            writeRelated(related, begin(json, "relatedLink", related.key()));
        }
    }

    private static void writeText(TextBlock block, ObjectNode json) {
        json.put("style", block.style().jsonName());
        if (block.listItem() != null) {
            json.put("listItem", block.listItem().jsonName()).put("level", block.level());
        }
        ArrayNode children = json.putArray("children");
        for (Span span : block.children()) {
            ObjectNode child = begin(children.addObject(), "span", span.key()).put("text", span.text());
            ArrayNode marks = child.putArray("marks");
            span.decorators().forEach(decorator -> marks.add(decorator.jsonName()));
            if (span.link() != null) {
                marks.add(span.link());
            }
        }
        ArrayNode definitions = json.putArray("markDefs");
        block.markDefs().forEach(definition -> writeDefinition(definition, definitions.addObject()));
    }

    private static void writeDefinition(MarkDef definition, ObjectNode json) {
        if (definition instanceof Link link) {
            begin(json, "link", link.key()).put("href", link.href());
        } else if (definition instanceof ArticleLink link) {
            begin(json, "articleLink", link.key()).put("article", link.article().toString());
            if (link.target() != null) {
                writeTarget(link.target(), json);
                // Clients that know only links can follow it all the same.
                json.put("href", link.target().url());
            }
        }
    }

    private static void writeImage(Image image, ObjectNode json) {
        json.put("url", image.url());
        if (image.width() != null) {
            json.put("width", image.width());
        }
        if (image.height() != null) {
            json.put("height", image.height());
        }
        put(json, "alt", image.alt());
        put(json, "caption", image.caption());
        put(json, "credit", image.credit());
        if (image.reserved()) {
            json.putObject("rights").put("partners", false);
        }
    }

    private static void writeTable(Table table, ObjectNode json) {
        put(json, "caption", table.caption());
        json.put("headerRows", table.headerRows());
        ArrayNode rows = json.putArray("rows");
        for (Table.Row row : table.rows()) {
            ArrayNode cells = begin(rows.addObject(), "row", row.key()).putArray("cells");
            row.cells().forEach(cells::add);
        }
    }

    private static void writeRelated(RelatedLink related, ObjectNode json) {
        put(json, "label", related.label());
        if (related.to() instanceof RelatedLink.ToPage page) {
            json.put("url", page.url()).put("headline", page.headline());
        } else if (related.to() instanceof RelatedLink.ToArticle to) {
            json.put("article", to.article().toString());
            if (to.target() != null) {
                writeTarget(to.target(), json);
            }
        }
    }

    private static void writeTarget(LinkTarget target, ObjectNode json) {
        json.put("headline", target.headline())
                .put("language", target.language())
                .put("slug", target.slug())
                .put("url", target.url());
    }

    private static ObjectNode begin(ObjectNode json, String type, String key) {
        return json.put("_type", type).put("_key", key);
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
