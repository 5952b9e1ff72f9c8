package org.standfirst.delivery.tag;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.delivery.Names;

/** Reads the tags that published articles have, and those above them: a tag that only drafts use does not exist here. */
@ApplicationScoped
class TagRepository {

    /** Each tag that is in use with the number of articles that have it or one below it. */
    private static final String USED = """
            with recursive above (tag_id, article_id) as (
                select tag_id, article_id from published.article_tag
                union
                select tag.parent_id, above.article_id from above join published.tag on tag.id = above.tag_id
                where tag.parent_id is not null)
            select tag_id, count(*) as articles from above
            """;

    private final EntityManager database;

    TagRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** The tag, with the number of its articles; empty where nothing published is about it. */
    Optional<TagView> find(String reference) {
        var tag = Reference.parse(reference).find(id -> Optional.ofNullable(database.find(PublishedTag.class, id)),
                slug -> database.createQuery("from PublishedTag where slug = :slug", PublishedTag.class)
                        .setParameter("slug", slug).getResultStream().findFirst());
        return tag.flatMap(found -> views(List.of(found)).stream().findFirst());
    }

    /** A page of tags, the newest first, of one kind or of all. */
    Slice<PublishedTag> newest(Optional<String> kind, int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var values = new HashMap<String, Object>();
        kind.ifPresent(name -> values.put("kind", name));
        from.ifPresent(cursor -> values.put("cursor", cursor.id()));
        var sql = "select tag.* from published.tag where tag.id in (select tag_id from (" + USED + "group by tag_id) used)"
                + (kind.isPresent() ? " and tag.kind = :kind" : "")
                + (from.isPresent() ? " and tag.id " + (backward ? ">" : "<") + " :cursor" : "")
                + " order by tag.id " + (backward ? "asc" : "desc");
        var query = database.createNativeQuery(sql, PublishedTag.class).setMaxResults(limit + 1);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<PublishedTag> rows = query.getResultList();
        return Slice.of(rows, limit, from, tag -> Names.ORDERED_BY_ID, PublishedTag::id);
    }

    long count(Optional<String> kind) {
        var query = database.createNativeQuery("select count(*) from published.tag where tag.id in (select tag_id from ("
                + USED + "group by tag_id) used)" + (kind.isPresent() ? " and tag.kind = :kind" : ""), Long.class);
        kind.ifPresent(name -> query.setParameter("kind", name));
        return (Long) query.getSingleResult();
    }

    /** The views of tags; those that nothing published is about are left out. */
    List<TagView> views(List<PublishedTag> tags) {
        var counts = counts(tags.stream().map(PublishedTag::id).toList());
        var parents = parents(tags);
        return tags.stream().filter(tag -> counts.containsKey(tag.id()))
                .map(tag -> TagView.of(tag, tag.parentId() == null ? null : parents.get(tag.parentId()),
                        counts.getOrDefault(tag.id(), 0L)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Long> counts(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(USED + "where tag_id in (:ids) group by tag_id", Tuple.class)
                .setParameter("ids", ids).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("tag_id", UUID.class), row -> row.get("articles", Long.class)));
    }

    private Map<UUID, PublishedTag> parents(List<PublishedTag> tags) {
        var ids = tags.stream().map(PublishedTag::parentId).filter(id -> id != null).toList();
        return ids.isEmpty() ? Map.of()
                : database.createQuery("from PublishedTag where id in :ids", PublishedTag.class).setParameter("ids", ids)
                        .getResultStream().collect(Collectors.toMap(PublishedTag::id, Function.identity()));
    }
}
