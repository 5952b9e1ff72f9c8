package org.standfirst.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.language.Slug;

@ApplicationScoped
class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    private static final Keyset<Author> NEWEST = new Keyset<>("createdAt", Author::createdAt, Author::id);

    Slice<Author> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    /** The author with this id or slug; else the one who had the slug before. */
    Optional<Author> findByReference(String reference) {
        return Reference.parse(reference).find(this::findByIdOptional,
                slug -> findBySlug(slug).or(() -> findByFormerSlug(slug)));
    }

    /** Where former slugs lead is kept for readers, and must be the same here. */
    @SuppressWarnings("unchecked")
    private Optional<Author> findByFormerSlug(Slug slug) {
        List<Author> found = getEntityManager().createNativeQuery("""
                select author.* from editorial.author join published.former_author_slug former on former.author_id = author.id
                where former.slug = :slug
                """, Author.class).setParameter("slug", slug.value()).getResultList();
        return found.stream().findFirst();
    }

    Optional<Author> findBySlug(Slug slug) {
        return find("slug", slug).firstResultOptional();
    }

    boolean isTaken(Slug slug) {
        return count("slug", slug) > 0;
    }

    /** Reads the author for a change, and makes other changes of it wait. */
    Optional<Author> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Reads the author and keeps others from starting to use it. In SQL, since the pessimistic lock of JPA is the weaker one
     * here, which lets {@link #keep} pass.
     */
    Optional<Author> findForRemoval(UUID id) {
        var held = getEntityManager()
                .createNativeQuery("select 1 from editorial.author where id = :id for update", Integer.class)
                .setParameter("id", id).getResultList();
        return held.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** Keeps the author from being removed until the transaction ends; false where that has happened. */
    boolean keep(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from editorial.author where id = :id for key share", Integer.class)
                .setParameter("id", id).getResultList().isEmpty();
    }
}
