package org.standfirst.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredAnswerRepository implements PanacheRepositoryBase<StoredAnswer, UUID> {

    Optional<StoredAnswer> find(UUID callerId, String idempotencyKey) {
        return find("callerId = ?1 and idempotencyKey = ?2", callerId, idempotencyKey).firstResultOptional();
    }

    /** Removes some of what was stored until then, and waits for none that is held elsewhere. */
    void clear(Instant until) {
        getEntityManager().createNativeQuery("""
                delete from editorial.stored_answer where id in (
                    select id from editorial.stored_answer where stored_at <= :until
                    order by stored_at limit 100 for update skip locked
                )
                """).setParameter("until", until).executeUpdate();
    }
}
