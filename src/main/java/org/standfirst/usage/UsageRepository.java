package org.standfirst.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows are written in one order, so that instances that write at once wait for one another and never in a circle. */
@ApplicationScoped
class UsageRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    UsageRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void enter(List<Handing> handings) {
        database.createNativeQuery("""
                insert into editorial.handed_out (partner_id, article_id, via)
                select partner, article, via
                from jsonb_to_recordset(cast(:handings as jsonb)) as one (partner uuid, article uuid, via text)
                order by partner, article, via
                on conflict do nothing
                """).setParameter("handings", write(handings)).executeUpdate();
    }

    /** Those of these articles that the partner has had. */
    @SuppressWarnings("unchecked")
    Set<UUID> had(UUID partner, Collection<UUID> articles) {
        return Set.copyOf((List<UUID>) database.createNativeQuery("""
                select distinct article_id from editorial.handed_out where partner_id = :partner and article_id in (:articles)
                """, UUID.class).setParameter("partner", partner).setParameter("articles", articles).getResultList());
    }

    void add(List<FetchCounts.Count> counts) {
        var rows = write(counts);
        database.createNativeQuery("""
                insert into editorial.partner_usage as present (partner_id, day, article_id, via, fetches)
                select cast(handing ->> 'partner' as uuid), day, cast(handing ->> 'article' as uuid), handing ->> 'via', fetches
                from jsonb_to_recordset(cast(:counts as jsonb)) as one (day date, handing jsonb, fetches bigint)
                order by 1, 2, 3, 4
                on conflict (partner_id, day, article_id, via) do update set fetches = present.fetches + excluded.fetches
                """).setParameter("counts", rows).executeUpdate();
        database.createNativeQuery("""
                with one as materialized (
                    select handed.partner_id, handed.article_id, handed.via
                    from jsonb_to_recordset(cast(:counts as jsonb)) as one (handing jsonb)
                    join editorial.handed_out handed on handed.partner_id = cast(handing ->> 'partner' as uuid)
                        and handed.article_id = cast(handing ->> 'article' as uuid) and handed.via = handing ->> 'via'
                    order by 1, 2, 3 for update of handed)
                update editorial.handed_out handed set last_at = clock_timestamp() from one
                where (handed.partner_id, handed.article_id, handed.via) = (one.partner_id, one.article_id, one.via)
                """).setParameter("counts", rows).executeUpdate();
    }

    /** What the partner fetched on these days, both included. */
    @SuppressWarnings("unchecked")
    List<UsageReport.Line> report(UUID partner, LocalDate from, LocalDate to) {
        List<Tuple> rows = database
                .createNativeQuery(
                        """
                                select cast(day as text) as day, article_id, via, fetches from editorial.partner_usage
                                where partner_id = :partner and partner_usage.day between :from and :to order by partner_usage.day, article_id, via
                                """,
                        Tuple.class)
                .setParameter("partner", partner).setParameter("from", from).setParameter("to", to)
                .getResultList();
        return rows.stream().map(row -> new UsageReport.Line(LocalDate.parse(row.get("day", String.class)),
                row.get("article_id", UUID.class), row.get("via", String.class), row.get("fetches", Long.class))).toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
