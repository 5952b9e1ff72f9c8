package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of an article.
 *
 * @param fields the properties other than the body
 * @param body the blocks of the body, in reading order
 */
public record ContentDiff(List<FieldChange> fields, List<BlockChange> body) {

    private static final String BODY = "body";
    private static final Set<String> TEXTS = Set.of("headline", "kicker", "standfirst", "dateline", "licence");

    /** Compares two states, each an object with a property for each field and the blocks in {@code body}. */
    public static ContentDiff between(ObjectNode from, ObjectNode to) {
        var names = new LinkedHashSet<String>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        names.remove(BODY);
        var fields = new ArrayList<FieldChange>();
        for (var name : names) {
            var before = from.get(name);
            var after = to.get(name);
            if (before == null || !before.equals(after)) {
                fields.add(new FieldChange(name, before, after, text(name, before, after)));
            }
        }
        return new ContentDiff(fields, BodyDiff.between(from.path(BODY), to.path(BODY)));
    }

    private static @Nullable List<TextSegment> text(String name, @Nullable JsonNode before, @Nullable JsonNode after) {
        return !TEXTS.contains(name) || before == null || after == null ? null
                : TextDiff.between(before.asText(), after.asText());
    }
}
