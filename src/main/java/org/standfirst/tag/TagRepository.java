package org.standfirst.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.language.Slug;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {

    private static final Keyset<Tag> NEWEST = new Keyset<>("createdAt", Tag::createdAt, Tag::id);
    private static final String PRESENT = "mergedIntoId is null";

    Slice<Tag> newest(boolean merged, int limit, Optional<Cursor> from) {
        return NEWEST.read(this, merged ? "" : PRESENT, Map.of(), limit, from);
    }

    long count(boolean merged) {
        return merged ? count() : count(PRESENT);
    }

    /** The tag with this id or slug; else the one that had the slug before. */
    Optional<Tag> findByReference(String reference) {
        return Reference.parse(reference).find(this::findByIdOptional,
                slug -> findBySlug(slug).or(() -> findByFormerSlug(slug)));
    }

    /** Where former slugs lead is kept for readers, and must be the same here. */
    @SuppressWarnings("unchecked")
    private Optional<Tag> findByFormerSlug(Slug slug) {
        List<Tag> found = getEntityManager().createNativeQuery("""
                select tag.* from editorial.tag join published.former_tag_slug former on former.tag_id = tag.id
                where former.slug = :slug
                """, Tag.class).setParameter("slug", slug.value()).getResultList();
        return found.stream().findFirst();
    }

    Optional<Tag> findBySlug(Slug slug) {
        return find("slug", slug).firstResultOptional();
    }

    boolean isTaken(Slug slug) {
        return count("slug", slug) > 0;
    }

    boolean hasChildren(UUID id) {
        return count("parentId", id) > 0;
    }

    /** For each of these tags, the one that it stands for. */
    Map<UUID, Tag> present(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : getEntityManager().createQuery("select written.id, present from Tag written join Tag present"
                        + " on present.id = written.presentId where written.id in :ids", Object[].class)
                        .setParameter("ids", ids).getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Tag) row[1]));
    }

    /** The tags that stand for one of these, the first that was merged first. */
    List<Tag> merged(Collection<UUID> presentIds) {
        return presentIds.isEmpty() ? List.of()
                : list("mergedIntoId is not null and presentId in ?1 order by mergedAt, id", presentIds);
    }

    /** The tag, those below it, and all that stand for one of these. */
    @SuppressWarnings("unchecked")
    Set<UUID> within(UUID presentId) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                with recursive within (id) as (
                    select cast(:id as uuid)
                    union
                    select placed.id from within join (
                        select tag.id, case when tag.present_id = tag.id then parent.present_id else tag.present_id end above_id
                        from editorial.tag left join editorial.tag parent on parent.id = tag.parent_id) placed
                    on placed.above_id = within.id
                )
                select id from within
                """, UUID.class).setParameter("id", presentId).getResultList();
        return Set.copyOf(ids);
    }

    boolean hasMerged(UUID id) {
        return count("mergedIntoId", id) > 0;
    }

    /** Lets all that stood for the tag stand for what it was merged into. */
    void follow(Tag merged) {
        getEntityManager().createNativeQuery("update editorial.tag set present_id = :present where present_id = :id")
                .setParameter("present", merged.presentId()).setParameter("id", merged.id()).executeUpdate();
    }

    /** Lets all that were merged into the tag, and into those, stand for it again. */
    void gather(Tag present) {
        getEntityManager().createNativeQuery("""
                with recursive merged (id) as (
                    select tag.id from editorial.tag where tag.merged_into_id = :id
                    union
                    select tag.id from editorial.tag join merged on tag.merged_into_id = merged.id
                )
                update editorial.tag set present_id = :id where id in (select id from merged)
                """).setParameter("id", present.id()).executeUpdate();
    }

    /** Whether the tag itself or one above it, merges considered, is the other. Both stand for themselves. */
    boolean isWithin(UUID id, UUID other) {
        return !getEntityManager().createNativeQuery("""
                with recursive above (id) as (
                    select cast(:id as uuid)
                    union
                    select parent.present_id from above join editorial.tag on tag.id = above.id
                    join editorial.tag parent on parent.id = tag.parent_id
                )
                select 1 from above where id = :other
                """, Integer.class).setParameter("id", id).setParameter("other", other).getResultList().isEmpty();
    }

    /** Reads the tag for a change, and makes other changes of it wait. */
    Optional<Tag> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Reads the tag and keeps others from starting to use it. In SQL, since the pessimistic lock of JPA is the weaker one
     * here, which lets {@link #keep} pass.
     */
    Optional<Tag> findForRemoval(UUID id) {
        var held = getEntityManager().createNativeQuery("select 1 from editorial.tag where id = :id for update", Integer.class)
                .setParameter("id", id).getResultList();
        return held.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** Keeps the tag from being removed until the transaction ends; false where that has happened. */
    boolean keep(UUID id) {
        return !getEntityManager().createNativeQuery("select 1 from editorial.tag where id = :id for key share", Integer.class)
                .setParameter("id", id).getResultList().isEmpty();
    }
}
