package org.standfirst.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;

/** What is to be told to whom. */
@ApplicationScoped
class PingRepository {

    private final EntityManager database;

    PingRepository(EntityManager database) {
        this.database = database;
    }

    void note(String target, String url, Duration gatherFor) {
        database.createNativeQuery("""
                insert into editorial.ping (target, url, due_at)
                values (:target, :url, clock_timestamp() + :millis * interval '1 millisecond')
                on conflict (target, url) do update set touched_at = clock_timestamp()
                """).setParameter("target", target).setParameter("url", url).setParameter("millis", gatherFor.toMillis())
                .executeUpdate();
    }

    /** Takes what is due; nobody else gets it for a time that doubles with each attempt. */
    @SuppressWarnings("unchecked")
    List<Ping> claim(int limit, Duration firstPause) {
        List<Tuple> rows = database.createNativeQuery("""
                with due as (
                    select target, url from editorial.ping where due_at <= clock_timestamp()
                    order by due_at limit :limit for update skip locked
                ), claimed as (
                update editorial.ping
                set attempts = ping.attempts + 1, due_at = clock_timestamp() + greatest(interval '1 minute',
                    power(2, least(ping.attempts, 12)) * :millis * interval '1 millisecond')
                from due where (ping.target, ping.url) = (due.target, due.url)
                returning ping.target, ping.url, cast(ping.touched_at as text) as touched_at, ping.attempts
                )
                select target, url, touched_at, attempts from claimed
                """, Tuple.class).setParameter("limit", limit).setParameter("millis", firstPause.toMillis()).getResultList();
        return rows.stream().map(row -> new Ping(row.get("target", String.class), row.get("url", String.class),
                row.get("touched_at", String.class), row.get("attempts", Integer.class))).toList();
    }

    /** It was told, or is given up; what has changed since is told at the next round. */
    void done(Ping ping) {
        var gone = database.createNativeQuery("""
                delete from editorial.ping where target = :target and url = :url and touched_at = cast(:at as timestamptz)
                """).setParameter("target", ping.target()).setParameter("url", ping.url())
                .setParameter("at", ping.touchedAt()).executeUpdate();
        if (gone == 0) {
            database.createNativeQuery("""
                    update editorial.ping set attempts = 0, due_at = clock_timestamp() where target = :target and url = :url
                    """).setParameter("target", ping.target()).setParameter("url", ping.url()).executeUpdate();
        }
    }
}
