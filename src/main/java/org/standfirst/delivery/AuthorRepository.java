package org.standfirst.delivery;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.language.Slug;

/** Reads the authors who sign something published: one who only signs drafts does not exist here. */
@ApplicationScoped
class AuthorRepository {

    private static final String SIGNS = "cast(sql('exists (select from published.article_author line where line.author_id = ?)', id) as Boolean) = true";

    private final EntityManager database;

    AuthorRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    Optional<PublishedAuthor> find(String reference) {
        return Reference.parse(reference).find(this::findById, this::findBySlug);
    }

    private Optional<PublishedAuthor> findById(UUID id) {
        return database.createQuery("from PublishedAuthor where id = :id and " + SIGNS, PublishedAuthor.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    private Optional<PublishedAuthor> findBySlug(Slug slug) {
        return database.createQuery("from PublishedAuthor where slug = :slug and " + SIGNS, PublishedAuthor.class)
                .setParameter("slug", slug).getResultStream().findFirst();
    }

    /** A page of authors, the newest first. */
    Slice<PublishedAuthor> newest(int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var hql = "from PublishedAuthor where " + SIGNS
                + (from.isPresent() ? " and id " + (backward ? ">" : "<") + " :cursor" : "")
                + " order by id " + (backward ? "asc" : "desc");
        var query = database.createQuery(hql, PublishedAuthor.class).setMaxResults(limit + 1);
        from.ifPresent(cursor -> query.setParameter("cursor", cursor.id()));
        return Slice.of(query.getResultList(), limit, from, author -> Names.ORDERED_BY_ID, PublishedAuthor::id);
    }

    long count() {
        return database.createQuery("select count(*) from PublishedAuthor where " + SIGNS, Long.class).getSingleResult();
    }
}
