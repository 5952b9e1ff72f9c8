package org.standfirst.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What is to be told, and to whom. Every statement passes over rows that another instance holds. */
@ApplicationScoped
class PurgeRepository {

    private static final String BLANK = " ";

    private final EntityManager database;

    PurgeRepository(EntityManager database) {
        this.database = database;
    }

    /** Makes a row for each of the targets of what was changed since anyone looked. */
    int handOn(Collection<String> targets, int limit) {
        return database.createNativeQuery("""
                with change as (
                    select xid, keys, at from editorial.touched where not handed_on
                    order by at limit :limit for update skip locked
                ), noted as (
                    update editorial.touched set handed_on = true from change where touched.xid = change.xid
                )
                insert into editorial.purge (target, keys, touched_at)
                select target, change.keys, change.at
                from change cross join unnest(string_to_array(:targets, ' ')) target
                """).setParameter("limit", limit).setParameter("targets", String.join(BLANK, targets)).executeUpdate();
    }

    /** Takes what the target is to be told now; for that time nobody else gets it. */
    @SuppressWarnings("unchecked")
    List<Purge> claim(String target, int limit, Duration time) {
        List<Tuple> rows = database.createNativeQuery("""
                with due as (
                    select id from editorial.purge where target = :target and due_at <= clock_timestamp()
                    order by due_at limit :limit for update skip locked
                ), claimed as (
                    update editorial.purge set due_at = clock_timestamp() + :millis * interval '1 millisecond'
                    from due where purge.id = due.id
                    returning purge.id, array_to_string(purge.keys, ' ') keys, purge.told_at is not null again
                )
                select id, keys, again from claimed
                """, Tuple.class).setParameter("target", target).setParameter("limit", limit)
                .setParameter("millis", time.toMillis()).getResultList();
        return rows.stream().map(row -> new Purge(row.get("id", Number.class).longValue(),
                List.of(row.get("keys", String.class).split(BLANK, -1)), row.get("again", Boolean.class))).toList();
    }

    /** The target has been told of these. What it has been told twice is done; the rest it is told again after that time. */
    void told(List<Purge> purges, Duration againAfter) {
        var twice = purges.stream().filter(Purge::again).map(Purge::id).toList();
        var once = purges.stream().filter(purge -> !purge.again()).map(Purge::id).toList();
        if (!twice.isEmpty()) {
            database.createNativeQuery("delete from editorial.purge where id in (:ids)")
                    .setParameter("ids", twice).executeUpdate();
        }
        if (!once.isEmpty()) {
            database.createNativeQuery("""
                    update editorial.purge
                    set told_at = clock_timestamp(), due_at = clock_timestamp() + :millis * interval '1 millisecond'
                    where id in (:ids) and told_at is null
                    """).setParameter("ids", once).setParameter("millis", againAfter.toMillis()).executeUpdate();
        }
    }

    /** The target could not be told of these. */
    void putOff(List<Purge> purges, Duration time) {
        database.createNativeQuery("""
                update editorial.purge set due_at = clock_timestamp() + :millis * interval '1 millisecond'
                where id in (:ids)
                """).setParameter("ids", purges.stream().map(Purge::id).toList())
                .setParameter("millis", time.toMillis()).executeUpdate();
    }

    /** How long a target has been waiting to be told at all. */
    Duration longestWait() {
        var millis = (Number) database.createNativeQuery("""
                select cast(1000 * coalesce(extract(epoch from clock_timestamp() - least(
                    (select min(touched_at) from editorial.purge where told_at is null),
                    (select min(at) from editorial.touched where not handed_on))), 0) as bigint)
                """, Long.class).getSingleResult();
        return Duration.ofMillis(Math.max(0, millis.longValue()));
    }

    /** Takes the keys of what the clock has changed since anyone looked. */
    @SuppressWarnings("unchecked")
    List<String> takeWhatHasCome(int limit) {
        return database.createNativeQuery("""
                with come as (
                    select key, at from published.coming_change where at <= now()
                    order by at limit :limit for update skip locked
                ), gone as (
                    delete from published.coming_change change using come
                    where (change.key, change.at) = (come.key, come.at) returning change.key
                )
                select distinct key from gone
                """, String.class).setParameter("limit", limit).getResultList();
    }

    /** Tells of a change of these keys, as the triggers do, in a transaction that has changed nothing else. */
    void touch(List<String> keys) {
        database.createNativeQuery("""
                insert into editorial.touched (xid, keys) values (pg_current_xact_id(), string_to_array(:keys, ' '))
                """).setParameter("keys", String.join(BLANK, keys)).executeUpdate();
    }

    /**
     * Removes changes that were made that long ago.
     *
     * @param handedOnAlone whether those are kept that nobody has handed on
     */
    int clearChanges(Duration age, boolean handedOnAlone) {
        return database.createNativeQuery("""
                delete from editorial.touched where xid in (
                    select xid from editorial.touched
                    where at < now() - :millis * interval '1 millisecond' and (handed_on or not :handedOnAlone)
                    for update skip locked
                )
                """).setParameter("millis", age.toMillis()).setParameter("handedOnAlone", handedOnAlone).executeUpdate();
    }

    /** Removes what a target was not told for that long. */
    int giveUp(Duration age) {
        return database.createNativeQuery("""
                delete from editorial.purge where id in (
                    select id from editorial.purge where touched_at < now() - :millis * interval '1 millisecond'
                    for update skip locked
                )
                """).setParameter("millis", age.toMillis()).executeUpdate();
    }
}
