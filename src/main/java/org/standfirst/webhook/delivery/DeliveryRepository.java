package org.standfirst.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

/** The messages of a webhook, for an admin who looks them up or has them sent again. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final Keyset<Delivery> NEWEST = new Keyset<>("createdAt", Delivery::createdAt, Delivery::id);

    Slice<Delivery> newest(UUID webhook, @Nullable DeliveryStatus status, int limit, Optional<Cursor> from) {
        return NEWEST.read(this, filter(status), parameters(webhook, status), limit, from);
    }

    long count(UUID webhook, @Nullable DeliveryStatus status) {
        return count(filter(status), parameters(webhook, status));
    }

    private static String filter(@Nullable DeliveryStatus status) {
        return status == null ? "webhookId = :webhook" : "webhookId = :webhook and status = :status";
    }

    private static Map<String, Object> parameters(UUID webhook, @Nullable DeliveryStatus status) {
        var parameters = new HashMap<String, Object>();
        parameters.put("webhook", webhook);
        if (status != null) {
            parameters.put("status", status);
        }
        return parameters;
    }

    /** Whether the webhook is told anything; empty where there is none, or none of that partner. */
    @SuppressWarnings("unchecked")
    Optional<Boolean> isEnabled(UUID webhook, @Nullable UUID partner) {
        List<Boolean> enabled = getEntityManager().createNativeQuery("""
                select enabled from editorial.webhook
                where id = :id and (:partner = '' or partner_id = cast(nullif(:partner, '') as uuid))
                """, Boolean.class).setParameter("id", webhook)
                .setParameter("partner", partner == null ? "" : partner.toString()).getResultList();
        return enabled.stream().findFirst();
    }

    /** Has a message sent again, as if it never had been. */
    int queueAgain(UUID webhook, UUID delivery) {
        return getEntityManager().createNativeQuery("""
                update editorial.webhook_delivery
                set status = 'pending', attempts = 0, due_at = clock_timestamp(), error = null
                where id = :delivery and webhook_id = :webhook
                and (claimed_until is null or claimed_until <= clock_timestamp())
                """).setParameter("delivery", delivery).setParameter("webhook", webhook).executeUpdate();
    }

    /**
     * Queues all that happened in a period and that the webhook wants, be it that it has it, or was never told; also what is
     * just being handed on, perhaps by somebody who still saw the webhook turned off.
     */
    int queueAgain(UUID webhook, Instant from, Instant to) {
        return getEntityManager().createNativeQuery("""
                insert into editorial.webhook_delivery (webhook_id, event_seq, event_id, event_type, thing_id)
                select webhook.id, event.seq, event.id, editorial.webhook_told_as(webhook, event), event.thing_id
                from editorial.webhook join editorial.outbox_event event
                    on event.at >= cast(:from as timestamptz) and event.at < cast(:to as timestamptz)
                    and event.at <= clock_timestamp() and event.type <> 'webhook.test'
                where webhook.id = :webhook and editorial.webhook_wants(webhook, event)
                order by event.seq
                on conflict (webhook_id, event_seq) do update
                set event_type = excluded.event_type, status = 'pending', attempts = 0, due_at = clock_timestamp(), error = null
                where webhook_delivery.claimed_until is null or webhook_delivery.claimed_until <= clock_timestamp()
                """).setParameter("webhook", webhook).setParameter("from", from.toString())
                .setParameter("to", to.toString()).executeUpdate();
    }

    /** Queues a message that tells of nothing. */
    UUID queueTest(UUID webhook) {
        return (UUID) getEntityManager().createNativeQuery("""
                with event as (
                    insert into editorial.outbox_event (type, thing_id, tags, data, at, handed_on_at)
                    values ('webhook.test', gen_random_uuid(), '{}', json_build_object('id', cast(:webhook as text)),
                        clock_timestamp(), clock_timestamp())
                    returning *
                ), queued as (
                    insert into editorial.webhook_delivery (webhook_id, event_seq, event_id, event_type, thing_id)
                    select cast(:webhook as uuid), seq, id, type, thing_id from event returning id
                ), awake as (
                    update editorial.webhook set rests_until = null where id = cast(:webhook as uuid)
                )
                select id from queued
                """, UUID.class).setParameter("webhook", webhook.toString()).getSingleResult();
    }

    /** Reads a message of the webhook as it is after a change by query. */
    Optional<Delivery> find(UUID webhook, UUID delivery) {
        return find("id = ?1 and webhookId = ?2", delivery, webhook).firstResultOptional();
    }
}
