package org.standfirst.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.standfirst.webhook.SigningSecret;

/** The messages that wait to be sent, and who may send which. */
@ApplicationScoped
class QueueRepository {

    /** A message that may be sent now: nothing of the same thing that happened before it is still to be sent. */
    private static final String READY = """
            d.status = 'pending' and d.due_at <= clock_timestamp()
            and (d.claimed_until is null or d.claimed_until <= clock_timestamp())
            and not exists (
                select from editorial.webhook_delivery earlier
                where earlier.webhook_id = d.webhook_id and earlier.thing_id = d.thing_id
                and earlier.status = 'pending' and earlier.event_seq < d.event_seq)
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    QueueRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Makes a message for each webhook that wants it of each of these events. That a partner has lost an article, it is told
     * once, however many of these events show it.
     */
    void add(List<Long> events) {
        database.createNativeQuery("""
                insert into editorial.webhook_delivery (webhook_id, event_seq, event_id, event_type, thing_id)
                select webhook_id, seq, id, told_as, thing_id from (
                    select webhook.id as webhook_id, event.seq, event.id, event.type, event.thing_id, told.told_as,
                        lag(told.told_as) over (partition by webhook.id, event.thing_id order by event.seq) as told_before
                    from editorial.outbox_event event
                    join editorial.webhook on webhook.enabled and editorial.webhook_wants(webhook, event)
                    cross join lateral (select editorial.webhook_told_as(webhook, event) as told_as) told
                    where event.seq in (:events)) message
                where told_as = type or told_as is distinct from told_before
                order by seq
                on conflict do nothing
                """).setParameter("events", events).executeUpdate();
    }

    /**
     * Takes messages to send; for that time nobody else gets them. Each webhook has its turn before any has another, and no
     * more than so many under way; one while it fails, and none while it rests or its partner has no access.
     */
    @SuppressWarnings("unchecked")
    List<Message> claim(int limit, int mostAtOnce, Duration time) {
        List<Tuple> rows = database.createNativeQuery("""
                with room as (
                    select w.id, (case when w.failures = 0 then :mostAtOnce else 1 end) - (
                        select count(*) from editorial.webhook_delivery d
                        where d.webhook_id = w.id and d.claimed_until > clock_timestamp()) as free
                    from editorial.webhook w
                    where w.enabled and (w.rests_until is null or w.rests_until <= clock_timestamp())
                    and (w.partner_id is null or exists (
                        select from published.partner_entitlement entitlement
                        where entitlement.partner_id = w.partner_id and entitlement.active))
                ), next as (
                    select turn.id from room cross join lateral (
                        select ready.id, ready.due_at, row_number() over (order by ready.due_at, ready.event_seq) as number
                        from (
                            select d.id, d.due_at, d.event_seq from editorial.webhook_delivery d
                            where d.webhook_id = room.id and %1$s
                            order by d.due_at, d.event_seq limit greatest(room.free, 0)) ready) turn
                    order by turn.number, turn.due_at limit :limit
                ), locked as (
                    select d.id from editorial.webhook_delivery d join next on next.id = d.id
                    where %1$s for update of d skip locked
                ), claimed as (
                    update editorial.webhook_delivery d set attempts = d.attempts + 1, attempted_at = clock_timestamp(),
                        claimed_until = clock_timestamp() + :millis * interval '1 millisecond'
                    from locked where d.id = locked.id returning d.*
                )
                select claimed.id, claimed.webhook_id, w.partner_id, claimed.attempts, claimed.event_id, claimed.event_type,
                    claimed.thing_id, event.at, cast(event.data as text) as data, w.url, w.payload = 'full' as whole, w.secret,
                    case when w.previous_secret_until > clock_timestamp() then w.previous_secret end as previous_secret
                from claimed join editorial.webhook w on w.id = claimed.webhook_id
                join editorial.outbox_event event on event.seq = claimed.event_seq
                order by claimed.due_at, claimed.event_seq
                """.formatted(READY), Tuple.class).setParameter("limit", limit).setParameter("mostAtOnce", mostAtOnce)
                .setParameter("millis", time.toMillis()).getResultList();
        return rows.stream().map(this::message).toList();
    }

    private Message message(Tuple row) {
        var event = new Message.Event(row.get("event_id", UUID.class), row.get("event_type", String.class),
                row.get("thing_id", UUID.class), row.get("at", Instant.class), data(row.get("data", String.class)));
        var secrets = Stream.of("secret", "previous_secret").map(column -> row.get(column, byte[].class))
                .filter(bytes -> bytes != null).map(SigningSecret::of).toList();
        return new Message(row.get("id", UUID.class), row.get("webhook_id", UUID.class), row.get("partner_id", UUID.class),
                row.get("attempts", Integer.class), event, URI.create(row.get("url", String.class)),
                row.get("whole", Boolean.class), secrets);
    }

    private ObjectNode data(String text) {
        try {
            return json.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of an event is not JSON", e);
        }
    }

    /** Removes what happened that long ago, with what was sent of it. */
    int clear(Duration age) {
        return database.createNativeQuery("""
                delete from editorial.outbox_event
                where at < now() - :millis * interval '1 millisecond' and handed_on_at is not null
                """).setParameter("millis", age.toMillis()).executeUpdate();
    }
}
