package org.standfirst.redirect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

@ApplicationScoped
class RedirectRepository implements PanacheRepositoryBase<Redirect, UUID> {

    private static final Keyset<Redirect> NEWEST = new Keyset<>("createdAt", Redirect::createdAt, Redirect::id);

    Slice<Redirect> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    /** Reads the redirect for a change, and makes other changes of it wait. */
    Optional<Redirect> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Redirect> findBySource(String key) {
        return find("sourceKey", key).firstResultOptional();
    }

    /** Whether who starts at one address comes by the other, along the redirects that there are but for one. */
    boolean leadsTo(String start, String end, UUID without) {
        return !getEntityManager().createNativeQuery("""
                with recursive way (key) as (
                    select cast(:start as text)
                    union
                    select step.target_key from editorial.redirect step join way on step.source_key = way.key
                    where step.target_key is not null and step.id <> :without
                )
                select 1 from way where key = :end
                """, Integer.class).setParameter("start", start).setParameter("end", end).setParameter("without", without)
                .getResultList().isEmpty();
    }

    /** Whether there is such an article; in SQL, since articles are none of what this package knows. */
    boolean articleExists(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from editorial.article where id = :id and deleted_at is null", Integer.class)
                .setParameter("id", id).getResultList().isEmpty();
    }
}
