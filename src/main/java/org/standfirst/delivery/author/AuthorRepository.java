package org.standfirst.delivery.author;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.delivery.NamedAuthors;
import org.standfirst.delivery.Names;

/** Reads the authors who sign something published: one who only signs drafts does not exist here. */
@ApplicationScoped
class AuthorRepository {

    private static final String SIGNS = NamedAuthors.signs("author");

    private final EntityManager database;

    AuthorRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** The author that an id or slug means now. */
    @SuppressWarnings("unchecked")
    Optional<PublishedAuthor> find(String reference) {
        var query = database.createNativeQuery(
                "select author.* from published.author where author.id in (" + NamedAuthors.ID + ")", PublishedAuthor.class);
        NamedAuthors.values(Reference.parse(reference)).forEach(query::setParameter);
        return ((List<PublishedAuthor>) query.getResultList()).stream().findFirst();
    }

    /** A page of authors, the newest first. */
    Slice<PublishedAuthor> newest(int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var condition = from.isPresent() ? " and author.id " + (backward ? ">" : "<") + " :value" : "";
        var order = " order by author.id " + (backward ? "asc" : "desc");
        return Slice.of(read(condition, order, limit + 1, from.map(Cursor::id).orElse(null)), limit, from,
                author -> Names.ORDERED_BY_ID, PublishedAuthor::id);
    }

    long count() {
        return (Long) database.createNativeQuery("select count(*) from published.author where " + SIGNS, Long.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<PublishedAuthor> read(String condition, String order, int limit, @Nullable Object value) {
        var query = database.createNativeQuery("select author.* from published.author where " + SIGNS + condition + order,
                PublishedAuthor.class).setMaxResults(limit);
        return (value == null ? query : query.setParameter("value", value)).getResultList();
    }
}
