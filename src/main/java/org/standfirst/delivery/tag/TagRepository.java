package org.standfirst.delivery.tag;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.delivery.NamedTags;
import org.standfirst.delivery.Names;

/** Reads the tags that published articles have, and those above them: a tag that only drafts use does not exist here. */
@ApplicationScoped
class TagRepository {

    /** The tags that are in use, and those above them; one that is merged stands below the one it was merged into. */
    private static final String USED = """
            with recursive used (id) as (
                select tag.id from published.tag
                where exists (select from published.article_tag list where list.tag_id = tag.id)
                union
                select tag.parent_id from used join published.tag on tag.id = used.id where tag.parent_id is not null)
            """;
    private static final String COUNTS = """
            with recursive within (top, id) as (
                select tag.id, tag.id from published.tag where tag.id in (:ids)
                union
                select within.top, below.id from within join published.tag below on below.parent_id = within.id)
            select within.top as id, count(distinct list.article_id) as articles
            from within join published.article_tag list on list.tag_id = within.id group by within.top
            """;

    private final EntityManager database;

    TagRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** The tag that an id or slug means now; empty where there is none. */
    Optional<PublishedTag> find(String reference) {
        var query = database.createNativeQuery(
                "select tag.* from published.tag where tag.id in (" + NamedTags.ids("") + ")", PublishedTag.class);
        NamedTags.values("", List.of(reference)).forEach(query::setParameter);
        return tags(query).stream().findFirst();
    }

    /** A page of tags, the newest first. */
    Slice<PublishedTag> newest(TagQuery wanted, int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var values = new HashMap<>(wanted.values());
        from.ifPresent(cursor -> values.put("cursor", cursor.id()));
        var sql = USED + "select tag.* from published.tag where tag.id in (select id from used) and " + wanted.where()
                + (from.isPresent() ? " and tag.id " + (backward ? ">" : "<") + " :cursor" : "")
                + " order by tag.id " + (backward ? "asc" : "desc");
        var query = database.createNativeQuery(sql, PublishedTag.class).setMaxResults(limit + 1);
        values.forEach(query::setParameter);
        return Slice.of(tags(query), limit, from, tag -> Names.ORDERED_BY_ID, PublishedTag::id);
    }

    long count(TagQuery wanted) {
        var query = database.createNativeQuery(
                USED + "select count(*) from published.tag where tag.id in (select id from used) and " + wanted.where(),
                Long.class);
        wanted.values().forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    /** The tags with what is told of them; those that nothing published is about are left out. */
    TagReading read(List<PublishedTag> tags) {
        var ids = tags.stream().map(PublishedTag::id).toList();
        var counts = counts(ids);
        var parents = parents(tags);
        var merged = merged(ids);
        var views = tags.stream().filter(tag -> counts.containsKey(tag.id()))
                .map(tag -> TagView.of(tag, tag.parentId() == null ? null : parents.get(tag.parentId()),
                        merged.getOrDefault(tag.id(), List.of()), counts.getOrDefault(tag.id(), 0L)))
                .toList();
        var named = Stream.of(tags.stream(), parents.values().stream(), merged.values().stream().flatMap(List::stream))
                .flatMap(Function.identity());
        return new TagReading(views, named.map(tag -> SurrogateKeys.of("tag", tag.id())).collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private static List<PublishedTag> tags(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Long> counts(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(COUNTS, Tuple.class).setParameter("ids", ids).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("articles", Long.class)));
    }

    private Map<UUID, PublishedTag> parents(List<PublishedTag> tags) {
        var ids = tags.stream().map(PublishedTag::parentId).filter(id -> id != null).toList();
        return ids.isEmpty() ? Map.of()
                : database.createQuery("from PublishedTag where id in :ids", PublishedTag.class).setParameter("ids", ids)
                        .getResultStream().collect(Collectors.toMap(PublishedTag::id, Function.identity()));
    }

    /** The tags that stand for each of these, the oldest first. */
    private Map<UUID, List<PublishedTag>> merged(List<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : database.createQuery("from PublishedTag where mergedIntoId in :ids order by id", PublishedTag.class)
                        .setParameter("ids", ids).getResultStream()
                        .collect(Collectors.groupingBy(tag -> Objects.requireNonNull(tag.mergedIntoId())));
    }
}
