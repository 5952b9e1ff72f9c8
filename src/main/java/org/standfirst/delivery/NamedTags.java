package org.standfirst.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.standfirst.http.Reference;

/**
 * How queries find the tags that ids and slugs mean now. A slug that a tag bears goes before one that a tag had before, and
 * a tag that is merged into another means that one. A tag that readers cannot see takes no slug from one that they can.
 */
public final class NamedTags {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final String NO_SLUG = "";
    private static final String IDS = """
            select coalesce(named.merged_into_id, named.id) from published.tag named where named.id in (:tagIds{suffix})
            union
            select coalesce(named.merged_into_id, named.id) from published.tag named
            where named.slug in (:tagSlugs{suffix}) and not exists (
                select from published.former_tag_slug former join published.tag before on before.id = former.tag_id
                where former.slug = named.slug and {before} and not {named})
            union
            select coalesce(named.merged_into_id, named.id)
            from published.former_tag_slug former join published.tag named on named.id = former.tag_id
            where former.slug in (:tagSlugs{suffix}) and not exists (
                select from published.tag holder where holder.slug = former.slug and ({holder} or not {named}))"""
            .replace("{before}", inUse("before")).replace("{named}", inUse("named")).replace("{holder}", inUse("holder"));

    /** All that the slugs may ever lead to: which of them they mean depends on what is in use. */
    private static final String CANDIDATES = """
            select candidate.id, candidate.id in ({ids}) as meant from (
                select coalesce(named.merged_into_id, named.id) as id from published.tag named where named.id in (:tagIds{suffix})
                union
                select coalesce(named.merged_into_id, named.id) from published.tag named where named.slug in (:tagSlugs{suffix})
                union
                select coalesce(named.merged_into_id, named.id)
                from published.former_tag_slug former join published.tag named on named.id = former.tag_id
                where former.slug in (:tagSlugs{suffix})) candidate"""
            .replace("{ids}", IDS);

    private NamedTags() {
    }

    /**
     * A query for the ids of the tags.
     *
     * @param suffix tells its parameters from those of others in the same statement
     */
    public static String ids(String suffix) {
        return IDS.replace("{suffix}", suffix);
    }

    /**
     * A query for the ids of the tags and of those that may come to be meant once others are in use or no longer are, as
     * {@code id}, with whether they are meant now, as {@code meant}. The parameters are those of {@link #ids}.
     */
    public static String candidates(String suffix) {
        return CANDIDATES.replace("{suffix}", suffix);
    }

    /**
     * The condition that something public is about what a tag means, or about a tag below that; another tag does not exist
     * for readers.
     */
    public static String inUse(String tag) {
        return """
                exists (
                    with recursive below (id) as (
                        select coalesce({tag}.merged_into_id, {tag}.id)
                        union
                        select child.id from published.tag child join below on child.parent_id = below.id)
                    select from published.article_tag list join below on list.tag_id = below.id)"""
                .replace("{tag}", tag);
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
