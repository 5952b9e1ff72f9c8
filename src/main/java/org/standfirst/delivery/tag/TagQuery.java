package org.standfirst.delivery.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Reference;

/**
 * Which tags a list shows; null parts do not narrow it.
 *
 * @param kind what they stand for
 * @param parent the tag right above them, by id or slug
 * @param sameAs the address of the same thing elsewhere
 */
record TagQuery(@Nullable String kind, @Nullable String parent, @Nullable String sameAs) {

    private static final UUID NOTHING = new UUID(0, 0);
    /** The tag that an id or slug means now: a present slug goes before a former one, and a merged tag leads on. */
    static final String MEANT = """
            select coalesce(named.merged_into_id, named.id) from published.tag named
            where named.slug = :slug or named.id = :id or named.id = (
                select former.tag_id from published.former_tag_slug former where former.slug = :slug
                    and not exists (select from published.tag holder where holder.slug = :slug))""";

    /** The conditions on {@code tag}. */
    String where() {
        var conditions = new ArrayList<String>();
        if (kind != null) {
            conditions.add("tag.kind = :kind");
        }
        if (parent != null) {
            conditions.add("tag.parent_id = (" + MEANT + ")");
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
            values.putAll(named(Reference.parse(parent)));
        }
        if (sameAs != null) {
            values.put("sameAs", sameAs);
        }
        return values;
    }

    /** The values of {@link #MEANT}. */
    static Map<String, Object> named(Reference reference) {
        return Map.of("slug", reference.slug() == null ? "" : reference.slug().value(), "id",
                Objects.requireNonNullElse(reference.id(), NOTHING));
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "tags", String.valueOf(kind), String.valueOf(parent), String.valueOf(sameAs));
    }
}
