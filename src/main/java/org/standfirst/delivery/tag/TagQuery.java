package org.standfirst.delivery.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.NamedTags;

/**
 * Which tags a list shows; null parts do not narrow it.
 *
 * @param kind what they stand for
 * @param parent the tag right above them, by id or slug
 * @param sameAs the address of the same thing elsewhere
 */
record TagQuery(@Nullable String kind, @Nullable String parent, @Nullable String sameAs) {

    /** The conditions on {@code tag}. */
    String where() {
        var conditions = new ArrayList<String>();
        if (kind != null) {
            conditions.add("tag.kind = :kind");
        }
        if (parent != null) {
            conditions.add("tag.parent_id in (" + NamedTags.ids("") + ")");
        }
        if (sameAs != null) {
            conditions.add("tag.id in (select coalesce(same.merged_into_id, same.id) from published.tag same"
                    + " where same.same_as @> jsonb_build_array(cast(:sameAs as text)))");
        }
        conditions.add("tag.merged_into_id is null");
        return String.join(" and ", conditions);
    }

    /** The values that the conditions name. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (kind != null) {
            values.put("kind", kind);
        }
        if (parent != null) {
            values.putAll(NamedTags.values("", List.of(parent)));
        }
        if (sameAs != null) {
            values.put("sameAs", sameAs);
        }
        return values;
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "tags", String.valueOf(kind), String.valueOf(parent), String.valueOf(sameAs));
    }
}
