package org.standfirst.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Table;

/** Reads tables. */
final class TableReader {

    private TableReader() {
    }

    static Optional<Block> read(JsonObject json, String key, Violations violations) {
        int before = violations.count();
        String caption = json.optionalText("caption", Block.MAX_LONG_TEXT);
        JsonArray entries = json.array("rows", 1, Table.MAX_ROWS);
        Integer headerRows = json.optionalInteger(
                "headerRows", 0, entries.nodes().isEmpty() ? Table.MAX_ROWS : entries.nodes().size());
        var keys = new Keys();
        entries.takeKeys(keys);
        List<Table.Row> rows = new ArrayList<>();
        for (JsonObject entry : entries.objects()) {
            rows.add(row(entry, keys));
            if (rows.get(rows.size() - 1).cells().size() != rows.get(0).cells().size()) {
                entry.violation("cells", "must have as many entries as the first row");
            }
        }
        return violations.count() == before
                ? Optional.of(new Table(key, caption, Objects.requireNonNullElse(headerRows, 0), rows))
                : Optional.empty();
    }

    private static Table.Row row(JsonObject json, Keys keys) {
        if (!"row".equals(json.type())) {
            json.violation("_type", "must be row");
        }
        String key = json.key(keys, "r");
        JsonArray cells = json.array("cells", 1, Table.MAX_COLUMNS);
        List<String> texts = new ArrayList<>();
        List<JsonNode> nodes = cells.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            texts.add(json.text(nodes.get(i), cells.pointerTo(i), Block.MAX_LONG_TEXT));
        }
        json.refuseTheRest();
        return new Table.Row(key, texts);
    }
}
