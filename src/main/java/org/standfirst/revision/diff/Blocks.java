package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a block of Portable Text says, and what it merely is called. */
final class Blocks {

    private Blocks() {
    }

    static String key(JsonNode block) {
        return block.path("_key").asText();
    }

    static String type(JsonNode block) {
        return block.path("_type").asText();
    }

    /** What a block says: without its keys, which are made anew wherever an editor sends none. */
    static JsonNode said(JsonNode block) {
        var places = new HashMap<String, String>();
        for (var definition : block.path("markDefs")) {
            places.put(key(definition), "#" + places.size());
        }
        return withoutKeys(block, places);
    }

    /** Marks that name a definition by its key are made to name it by its place. */
    private static JsonNode withoutKeys(JsonNode node, Map<String, String> places) {
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode(array.size());
            array.forEach(element -> copy.add(withoutKeys(element, places)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var copy = object.objectNode();
        for (var property : object.properties()) {
            if (property.getKey().equals("marks")) {
                var marks = copy.putArray("marks");
                property.getValue().forEach(
                        mark -> marks.add(TextNode.valueOf(places.getOrDefault(mark.asText(), mark.asText()))));
            } else if (!property.getKey().equals("_key")) {
                copy.set(property.getKey(), withoutKeys(property.getValue(), places));
            }
        }
        return copy;
    }

    /** The text that a block shows: of a paragraph, a quotation, a table by lines, a caption or a headline. */
    static String text(JsonNode block) {
        return switch (type(block)) {
            case "block" -> join("", block.path("children"), "text");
            case "pullQuote" -> block.path("text").asText();
            case "table" -> table(block.path("rows"));
            case "relatedLink" -> block.path("headline").asText();
            default -> block.path("caption").asText();
        };
    }

    private static String table(JsonNode rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var cells = new ArrayList<String>();
            row.path("cells").forEach(cell -> cells.add(cell.asText()));
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines);
    }

    private static String join(String delimiter, JsonNode list, String property) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.path(property).asText()));
        return String.join(delimiter, texts);
    }
}
