package org.standfirst.sitemap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which pages there are, with no more of them than a sitemap tells. */
@ApplicationScoped
class SitemapRepository {

    private static final TypeReference<List<Edition>> EDITIONS = new TypeReference<>() {
    };

    private final EntityManager database;
    private final ObjectMapper json;

    SitemapRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The articles that bear a date in a month. */
    record Month(YearMonth month, long articles, Instant updatedAt) {
    }

    /** An article with the other editions of its story. */
    record Row(String language, String slug, boolean original, Instant updatedAt, @Nullable String photo,
            List<Edition> editions) {
    }

    /** Another edition of a story; one elsewhere has a url, one of ours a slug. */
    record Edition(String language, @Nullable String slug, @Nullable String url, boolean original) {
    }

    /**
     * An article that is news.
     *
     * @param newsFor how long it still is
     */
    record News(String language, String slug, String headline, Instant publishedAt, Instant updatedAt, Duration newsFor) {
    }

    /** All months with articles, the last one first: out of one index, no row of an article is read. */
    @SuppressWarnings("unchecked")
    List<Month> months() {
        List<Tuple> rows = database.createNativeQuery("""
                select to_char(month.began, 'YYYY-MM') as name, month.articles, month.updated_at from (
                    select date_trunc('month', a.published_at at time zone 'UTC') as began, count(*) as articles,
                        max(a.updated_at) as updated_at
                    from published.article a group by 1) month
                order by month.began desc""", Tuple.class).getResultList();
        return rows.stream().map(row -> new Month(YearMonth.parse(row.get("name", String.class)),
                row.get("articles", Long.class), row.get("updated_at", Instant.class))).toList();
    }

    /** Some articles of a month in the order of their dates. */
    @SuppressWarnings("unchecked")
    List<Row> articles(YearMonth month, int offset, int limit) {
        List<Tuple> rows = database
                .createNativeQuery(
                        """
                                with page as materialized (
                                    select a.id, a.story_id, a.language, a.slug, a.original, a.published_at, a.updated_at,
                                        a.content -> 'leadImage' ->> 'url' as photo
                                    from published.article a where a.published_at >= :from and a.published_at < :until
                                    order by a.published_at, a.id limit :limit offset :offset)
                                select page.language, page.slug, page.original, page.updated_at, page.photo, (
                                    select cast(json_agg(json_build_object('language', edition.language, 'slug', edition.slug,
                                        'url', edition.url, 'original', edition.original) order by edition.language, edition.later, edition.id) as text)
                                    from (
                                        select other.id, other.language, other.slug, cast(null as text) as url, other.original,
                                            false as later
                                        from published.article other where other.story_id = page.story_id and other.id <> page.id
                                        union all
                                        select elsewhere.id, elsewhere.language, null, elsewhere.url, false, not elsewhere.preferred
                                        from published.external_translation elsewhere
                                        where elsewhere.story_id = page.story_id and elsewhere.points_back is not false) edition
                                    ) as editions
                                from page order by page.published_at, page.id""",
                        Tuple.class)
                .setParameter("from", start(month)).setParameter("until", start(month.plusMonths(1)))
                .setParameter("limit", limit).setParameter("offset", offset).getResultList();
        return rows.stream().map(row -> new Row(row.get("language", String.class), row.get("slug", String.class),
                row.get("original", Boolean.class), row.get("updated_at", Instant.class), row.get("photo", String.class),
                editions(row.get("editions", String.class)))).toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** An aggregate over no rows is null. */
    private List<Edition> editions(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, EDITIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The articles that bear a date in the last hours, the newest first, but for those in a language without a code in
     * ISO 639: the schema of news has no name for it.
     */
    @SuppressWarnings("unchecked")
    List<News> news(Duration age, int limit) {
        List<Tuple> rows = database.createNativeQuery("""
                select a.language, a.slug, a.headline, a.published_at, a.updated_at,
                    cast(extract(epoch from a.published_at - now()) * 1000000 as bigint) + :micros as micros_left
                from published.article a
                where a.published_at > now() - :micros * interval '1 microsecond' and a.published_at <= now()
                    and a.language ~ '^[a-z]{2,3}(-|$)'
                order by a.published_at desc, a.id desc limit :limit""", Tuple.class)
                .setParameter("micros", age.dividedBy(ChronoUnit.MICROS.getDuration())).setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> new News(row.get("language", String.class), row.get("slug", String.class),
                row.get("headline", String.class), row.get("published_at", Instant.class),
                row.get("updated_at", Instant.class),
                Duration.of(row.get("micros_left", Long.class), ChronoUnit.MICROS))).toList();
    }
}
