package org.standfirst.author;

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
class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    private static final Keyset<Author> NEWEST = new Keyset<>("createdAt", Author::createdAt, Author::id);

    Slice<Author> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    Optional<Author> findByReference(String reference) {
        return Reference.parse(reference).find(this::findByIdOptional, this::findBySlug);
    }

    Optional<Author> findBySlug(Slug slug) {
        return find("slug", slug).firstResultOptional();
    }

    boolean isTaken(Slug slug) {
        return count("slug", slug) > 0;
    }

    /**
     * Reads the author and keeps others from starting to use it. Hibernate's lock is "for no key update", which does not wait
     * for those who {@link #keep} it.
     */
    Optional<Author> findForRemoval(UUID id) {
        getEntityManager().createNativeQuery("select 1 from editorial.author where id = :id for update", Integer.class)
                .setParameter("id", id).getResultList();
        return findByIdOptional(id);
    }

    /** Keeps the author from being removed until the transaction ends; false where that has happened. */
    boolean keep(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from editorial.author where id = :id for key share", Integer.class)
                .setParameter("id", id).getResultList().isEmpty();
    }
}
