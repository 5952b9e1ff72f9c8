package org.standfirst.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.http.Revision;

/** What came of sending messages, and how the webhooks fare. */
@ApplicationScoped
class OutcomeRepository {

    private final EntityManager database;

    OutcomeRepository(EntityManager database) {
        this.database = database;
    }

    void succeeded(Message message, Attempt attempt) {
        done(message, attempt, "succeeded");
        database.createNativeQuery("""
                update editorial.webhook set failures = 0, failing_since = null, rests_until = null
                where id = :id and failures > 0
                """).setParameter("id", message.webhook()).executeUpdate();
    }

    /** It will not be sent again. */
    void failed(Message message, Attempt attempt) {
        done(message, attempt, "failed");
    }

    void putOff(Message message, Attempt attempt, Duration pause) {
        with(attempt, database.createNativeQuery("""
                update editorial.webhook_delivery
                set claimed_until = null, due_at = clock_timestamp() + :pause * interval '1 millisecond',
                    duration_millis = :millis, response_status = cast(:status as integer),
                    response_start = cast(:start as text), error = cast(:error as text)
                where id = :id and status = 'pending'
                """)).setParameter("pause", pause.toMillis()).setParameter("id", message.delivery()).executeUpdate();
    }

    private void done(Message message, Attempt attempt, String status) {
        with(attempt, database.createNativeQuery("""
                update editorial.webhook_delivery
                set status = :outcome, claimed_until = null, duration_millis = :millis,
                    response_status = cast(:status as integer), response_start = cast(:start as text),
                    error = cast(:error as text)
                where id = :id
                """)).setParameter("outcome", status).setParameter("id", message.delivery()).executeUpdate();
    }

    private static Query with(Attempt attempt, Query query) {
        return query.setParameter("millis", attempt.duration().toMillis()).setParameter("status", attempt.status())
                .setParameter("start", attempt.start()).setParameter("error", attempt.error());
    }

    /** Notes that the webhook took something not, and gives how often in a row that was. */
    int countFailure(UUID webhook) {
        return ((Number) database.createNativeQuery("""
                with counted as (
                    update editorial.webhook
                    set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp())
                    where id = :id returning failures
                )
                select coalesce(max(failures), 1) from counted
                """, Integer.class).setParameter("id", webhook).getSingleResult()).intValue();
    }

    void rest(UUID webhook, Duration time) {
        database.createNativeQuery("""
                update editorial.webhook set rests_until = clock_timestamp() + :millis * interval '1 millisecond' where id = :id
                """).setParameter("id", webhook).setParameter("millis", time.toMillis()).executeUpdate();
    }

    boolean isFailingLongerThan(UUID webhook, Duration time) {
        return !database.createNativeQuery("""
                select 1 from editorial.webhook
                where id = :id and failing_since < clock_timestamp() - :millis * interval '1 millisecond'
                """, Integer.class).setParameter("id", webhook).setParameter("millis", time.toMillis()).getResultList()
                .isEmpty();
    }

    /**
     * Turns the webhook off, which other webhooks are told of; what it has not taken waits. Gives its revision, and nothing
     * where it was off already.
     */
    @SuppressWarnings("unchecked")
    Optional<Revision> disable(UUID webhook, String reason) {
        List<Long> revisions = database.createNativeQuery(
                """
                        with disabled as (
                            update editorial.webhook set enabled = false, disabled_at = clock_timestamp(),
                                disabled_reason = :reason, revision = revision + 1
                            where id = :id and enabled returning id, url, partner_id, revision
                        ), told as (
                            insert into editorial.outbox_event (type, thing_id, tags, data, at, partner_id)
                            select 'webhook.disabled', id, '{}', jsonb_build_object('id', id, 'url', url, 'reason', cast(:reason as text)),
                                clock_timestamp(), partner_id
                            from disabled
                        )
                        select revision from disabled
                        """,
                Long.class).setParameter("id", webhook).setParameter("reason", reason).getResultList();
        return revisions.stream().map(Revision::new).findFirst();
    }
}
