package org.standfirst.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.change.ChangeView.Address;
import org.standfirst.change.ChangeView.ChangedTag;
import org.standfirst.change.ChangeView.Departure;
import org.standfirst.change.ChangeView.NamedTag;
import org.standfirst.delivery.NamedTags;
import org.standfirst.language.LocalizedText;

/** Reads the log of changes with the role that sees what readers see. */
@ApplicationScoped
class ChangeRepository {

    private static final String WITHIN = """
            with recursive within (id) as (
                select cast(meant as uuid) from unnest(string_to_array(:tags, ',')) meant
                union
                select below.id from within join published.tag below on below.parent_id = within.id)
            """;
    private static final String WANTED = """
            (:languages = '' or a.language = any(string_to_array(:languages, ','))) and (:tags = '' or exists (
                select from published.article_tag list join within on within.id = list.tag_id where list.article_id = a.id))
            and (:partner = '' or published.entitled(cast(nullif(:partner, '') as uuid), a.id))
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    ChangeRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Horizon horizon() {
        var row = (Tuple) database.createNativeQuery("""
                select id, cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as xmin,
                    cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as xmax,
                    pg_is_in_recovery() as replica
                from published.change_log
                """, Tuple.class).getSingleResult();
        return new Horizon(row.get("id", UUID.class), row.get("xmin", Long.class), row.get("xmax", Long.class),
                row.get("replica", Boolean.class));
    }

    /** The last transaction up to which the log can be read now; 0 where there is none. */
    long readable() {
        return (Long) database.createNativeQuery("""
                select coalesce((
                    select cast(cast(xid as text) as bigint) from published.change
                    where seen and xid < pg_snapshot_xmin(pg_current_snapshot()) and at <= now()
                    order by xid desc, id desc limit 1), 0)
                """, Long.class).getSingleResult();
    }

    /** How long the oldest change that cannot be read yet has been waiting for a transaction that began before it. */
    double secondsBehind() {
        return (Double) database.createNativeQuery("""
                select cast(coalesce(extract(epoch from clock_timestamp() - min(at)), 0) as double precision)
                from published.change where seen and xid >= pg_snapshot_xmin(pg_current_snapshot())
                """, Double.class).getSingleResult();
    }

    /** The tags that a reference means now. */
    @SuppressWarnings("unchecked")
    List<UUID> meant(String reference) {
        var query = database.createNativeQuery("select id from (" + NamedTags.ids("") + ") meant (id) order by id",
                UUID.class);
        NamedTags.values("", List.of(reference)).forEach(query::setParameter);
        return query.getResultList();
    }

    /**
     * The rows after a place, in order.
     *
     * @param bounds what the filter means and the follower may have
     */
    @SuppressWarnings("unchecked")
    List<LogRow> after(Place place, Horizon horizon, ChangeFilter filter, Bounds bounds, int limit) {
        List<Tuple> rows = database.createNativeQuery(WITHIN + """
                select c.id, c.kind = 'article' as article, cast(cast(c.xid as text) as bigint) as xid, c.at,
                    cast(cast(c.since as text) as bigint) as since, c.at > now() as ahead,
                    coalesce(a.id is not null and %s
                        or t.id is not null and (:tags = '' or t.id in (select id from within)) and %s, false) as wanted
                from (
                    select * from published.change
                    where seen and (xid, id) > (cast(:xid as xid8), cast(:id as uuid)) and xid < cast(:horizon as xid8)
                    order by xid, id limit :limit) c
                left join published.article a on a.id = c.id and c.kind = 'article'
                left join published.tag t on t.id = c.id and c.kind = 'tag'
                order by c.xid, c.id""".formatted(WANTED, NamedTags.inUse("t")), Tuple.class)
                .setParameter("languages", String.join(",", filter.languages()))
                .setParameter("tags", text(filter, bounds.tags())).setParameter("xid", String.valueOf(place.xid()))
                .setParameter("partner", text(bounds.partner()))
                .setParameter("id", place.id()).setParameter("horizon", String.valueOf(horizon.xmin()))
                .setParameter("limit", limit).getResultList();
        return rows.stream().map(row -> new LogRow(row.get("id", UUID.class), row.get("article", Boolean.class),
                row.get("xid", Long.class), row.get("at", Instant.class), row.get("since", Long.class),
                row.get("ahead", Boolean.class), row.get("wanted", Boolean.class))).toList();
    }

    private static String text(@Nullable UUID partner) {
        return partner == null ? "" : partner.toString();
    }

    /** A tag that means nothing is about nothing. */
    private static String text(ChangeFilter filter, List<UUID> tags) {
        if (filter.tag() == null) {
            return "";
        }
        return tags.isEmpty() ? new UUID(0, 0).toString()
                : tags.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** Where articles were found, and why those were recalled that were. */
    @SuppressWarnings("unchecked")
    Map<UUID, Departure> departures(Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                select held.id, held.language, held.slug, a.id is not null as seen, gone.recall_reason, gone.recall_text
                from (
                    select article_id, language, slug from published.former_slug where article_id in (:ids)
                    union
                    select id, language, slug from published.withdrawn_article where id in (:ids)
                    union
                    select id, language, slug from published.article where id in (:ids)
                ) held (id, language, slug)
                left join published.article a on a.id = held.id
                left join published.withdrawn_article gone on gone.id = held.id and a.id is null
                order by held.id, held.language, held.slug
                """, Tuple.class).setParameter("ids", articles).getResultList();
        var departures = new LinkedHashMap<UUID, Departure>();
        rows.forEach(row -> departures.computeIfAbsent(row.get("id", UUID.class), id -> departure(row)).addresses()
                .add(new Address(row.get("language", String.class), row.get("slug", String.class))));
        return departures;
    }

    private static Departure departure(Tuple row) {
        return new Departure(new ArrayList<>(), row.get("seen", Boolean.class), row.get("recall_reason", String.class),
                row.get("recall_text", String.class));
    }

    /** Tags as they are now. */
    @SuppressWarnings("unchecked")
    Map<UUID, ChangedTag> tags(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                select tag.id, tag.slug, tag.kind, cast(tag.names as text) as names, parent.id as parent_id,
                    parent.slug as parent_slug, target.id as target_id, target.slug as target_slug
                from published.tag
                left join published.tag target on target.id = tag.merged_into_id
                left join published.tag parent on parent.id = tag.parent_id and target.id is null
                where tag.id in (:ids)
                """, Tuple.class).setParameter("ids", ids).getResultList();
        return rows.stream().map(this::tag).collect(Collectors.toMap(ChangedTag::id, tag -> tag));
    }

    private ChangedTag tag(Tuple row) {
        try {
            return new ChangedTag(row.get("id", UUID.class), row.get("slug", String.class), row.get("kind", String.class),
                    json.readValue(row.get("names", String.class), LocalizedText.class), named(row, "parent"),
                    named(row, "target"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable NamedTag named(Tuple row, String tag) {
        var id = row.get(tag + "_id", UUID.class);
        return id == null ? null : new NamedTag(id, row.get(tag + "_slug", String.class));
    }

    /**
     * The articles that a filter takes and that bear a date of a period.
     *
     * @param from they bear this date or a later one
     * @param to they bear a date before this one
     */
    @SuppressWarnings("unchecked")
    List<UUID> articles(ChangeFilter filter, Bounds bounds, @Nullable Instant from, @Nullable Instant to, int limit) {
        return database.createNativeQuery(WITHIN + """
                select a.id from published.article a
                where a.published_at >= cast(:from as timestamptz) and a.published_at < cast(:to as timestamptz) and %s
                order by a.published_at, a.id limit :limit""".formatted(WANTED), UUID.class)
                .setParameter("languages", String.join(",", filter.languages()))
                .setParameter("tags", text(filter, bounds.tags()))
                .setParameter("partner", text(bounds.partner()))
                .setParameter("from", from == null ? "-infinity" : from.toString())
                .setParameter("to", to == null ? "infinity" : to.toString()).setParameter("limit", limit).getResultList();
    }
}
