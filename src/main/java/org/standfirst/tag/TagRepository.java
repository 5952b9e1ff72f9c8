package org.standfirst.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.language.Slug;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {

    private static final Keyset<Tag> NEWEST = new Keyset<>("createdAt", Tag::createdAt, Tag::id);

    Slice<Tag> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    Optional<Tag> findByReference(String reference) {
        return Reference.parse(reference).find(this::findByIdOptional, this::findBySlug);
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

    /** Whether the tag itself or one above it is the other. */
    boolean isWithin(UUID id, UUID other) {
        return !getEntityManager().createNativeQuery("""
                with recursive above (id) as (
                    select cast(:id as uuid)
                    union
                    select tag.parent_id from editorial.tag join above on tag.id = above.id where tag.parent_id is not null
                )
                select 1 from above where id = :other
                """, Integer.class).setParameter("id", id).setParameter("other", other).getResultList().isEmpty();
    }

    /** Makes changes of the hierarchy take turns, so that two of them cannot close a circle together. */
    void lockHierarchy() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(7463002)", Object.class).getSingleResult();
    }

    /**
     * Reads the tag and keeps others from starting to use it. Hibernate's lock is "for no key update", which does not wait
     * for those who {@link #keep} it.
     */
    Optional<Tag> findForRemoval(UUID id) {
        getEntityManager().createNativeQuery("select 1 from editorial.tag where id = :id for update", Integer.class)
                .setParameter("id", id).getResultList();
        return findByIdOptional(id);
    }

    /** Keeps the tag from being removed until the transaction ends; false where that has happened. */
    boolean keep(UUID id) {
        return !getEntityManager().createNativeQuery("select 1 from editorial.tag where id = :id for key share", Integer.class)
                .setParameter("id", id).getResultList().isEmpty();
    }
}
