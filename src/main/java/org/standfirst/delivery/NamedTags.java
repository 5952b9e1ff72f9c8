package org.standfirst.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.standfirst.http.Reference;

/**
 * How queries find the tags that ids and slugs mean now. A slug that a tag bears goes before one that a tag had before, and
 * a tag that is merged into another means that one.
 */
public final class NamedTags {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final String NO_SLUG = "";
    private static final String IDS = """
            select coalesce(named.merged_into_id, named.id) from published.tag named where named.slug in (:tagSlugs%1$s)
            union
            select coalesce(named.merged_into_id, named.id) from published.tag named where named.id in (:tagIds%1$s)
            union
            select coalesce(named.merged_into_id, named.id)
            from published.former_tag_slug former join published.tag named on named.id = former.tag_id
            where former.slug in (:tagSlugs%1$s)
                and not exists (select from published.tag holder where holder.slug = former.slug)""";

    private NamedTags() {
    }

    /**
     * A query for the ids of the tags.
     *
     * @param suffix tells its parameters from those of others in the same statement
     */
    public static String ids(String suffix) {
        return IDS.formatted(suffix);
    }

    /** The values of the parameters of {@link #ids}. */
    public static Map<String, Object> values(String suffix, List<String> references) {
        var parsed = references.stream().map(Reference::parse).toList();
        return Map.of("tagSlugs" + suffix,
                orNone(parsed.stream().map(Reference::slug).filter(Objects::nonNull).map(String::valueOf), NO_SLUG),
                "tagIds" + suffix, orNone(parsed.stream().map(Reference::id).filter(Objects::nonNull), NOTHING));
    }

    /** SQL has no empty list. */
    private static <T> List<T> orNone(Stream<T> values, T none) {
        var list = values.toList();
        return list.isEmpty() ? List.of(none) : list;
    }
}
