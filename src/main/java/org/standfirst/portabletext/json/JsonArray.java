package org.standfirst.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON array that is being read and judged. */
final class JsonArray {

    private final List<JsonNode> nodes = new ArrayList<>();
    private final String pointer;
    private final Violations violations;

    private JsonArray(String pointer, Violations violations) {
        this.pointer = pointer;
        this.violations = violations;
    }

    /**
     * An array that has too many entries is reported and then read as an empty one: to judge them all would cost much.
     */
    static JsonArray read(@Nullable JsonNode node, String pointer, Violations violations, int min, int max) {
        var array = new JsonArray(pointer, violations);
        if (node != null && !node.isArray()) {
            violations.add(pointer, "must be an array");
            return array;
        }
        int size = node == null ? 0 : node.size();
        if (size < min) {
            violations.add(pointer, "must have at least one entry");
        } else if (size > max) {
            violations.add(pointer, "must have no more than %d entries".formatted(max));
        } else if (node != null) {
            node.forEach(array.nodes::add);
        }
        return array;
    }

    List<JsonNode> nodes() {
        return nodes;
    }

    String pointerTo(int index) {
        return pointer + "/" + index;
    }

    /** The entries that are objects; any other is reported. Stops when there is no room for more violations. */
    List<JsonObject> objects() {
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < nodes.size() && !violations.isFull(); i++) {
            if (nodes.get(i).isObject()) {
                objects.add(new JsonObject(nodes.get(i), pointerTo(i), violations));
            } else {
                violations.add(pointerTo(i), "must be an object");
            }
        }
        return objects;
    }

    /**
     * Sets aside the keys that the entries bring along, so that none made later is the same; a repeated one is
     * reported.
     */
    void takeKeys(Keys keys) {
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode key = nodes.get(i).get("_key");
            if (key != null && key.isTextual() && !keys.take(key.textValue())) {
                violations.add(pointerTo(i) + "/_key", "is there twice");
            }
        }
    }
}
