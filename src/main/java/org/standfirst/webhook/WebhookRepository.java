package org.standfirst.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    private static final Keyset<Webhook> NEWEST = new Keyset<>("createdAt", Webhook::createdAt, Webhook::id);

    /** Those of an owner, or of all. */
    Slice<Webhook> newest(Owner owner, int limit, Optional<Cursor> from) {
        return NEWEST.read(this, owner.condition(), owner.parameters(), limit, from);
    }

    long count(Owner owner) {
        return owner.isAnybody() ? count() : count(owner.condition(), owner.parameters());
    }

    Optional<Webhook> find(Owner owner, UUID id) {
        return findByIdOptional(id).filter(owner::owns);
    }

    /** Reads the webhook for a change, and makes other changes of it wait. */
    Optional<Webhook> findForChange(Owner owner, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(owner::owns);
    }

    /** Forgets that it failed: whoever changed something about it wants to see whether that helped. */
    void giveAnotherChance(Webhook webhook) {
        flush();
        getEntityManager().createNativeQuery("""
                update editorial.webhook set failures = 0, failing_since = null, rests_until = null where id = :id
                """).setParameter("id", webhook.id()).executeUpdate();
        getEntityManager().refresh(webhook);
    }
}
