package org.standfirst.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Applies a JSON Merge Patch to what a client could have sent to make a thing as it is, and reads the outcome as if it
 * had been sent whole: so a patch obeys the very rules of a replacement.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
@ApplicationScoped
public class MergePatch {

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final InputReader inputs;

    MergePatch(ObjectMapper json, InputReader inputs) {
        this.json = json;
        this.inputs = inputs;
    }

    /**
     * Gives the input that results from the patch.
     *
     * @throws ProblemException 422 where the patch is not an object or its outcome is not a valid input
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.invalidContent("", "A merge patch is a JSON object.");
        }
        JsonNode target = json.valueToTree(present);
        return inputs.read(merge(target, changes), type);
    }

    /** RFC 7396, section 2. Depth is bounded by the parser. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var present = result.path(change.getKey());
                result.set(change.getKey(), merge(present, change.getValue()));
            }
        }
        return result;
    }
}
