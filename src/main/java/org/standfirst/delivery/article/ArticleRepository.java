package org.standfirst.delivery.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.cache.Snapshot;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.fulltext.SearchWords;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.article.query.ArticleSort;
import org.standfirst.delivery.article.query.Backlinks;
import org.standfirst.delivery.article.query.Finding;
import org.standfirst.delivery.article.query.ListStatement;
import org.standfirst.delivery.article.query.SearchStatement;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.portabletext.Body;
import org.standfirst.delivery.notice.NoticeRow;

/** Reads articles from the published schema, with a database role that can read nothing else. */
@ApplicationScoped
class ArticleRepository {

    private static final TypeReference<List<ArticleView.BylineView>> BYLINES = new TypeReference<>() {
    };
    private static final TypeReference<List<ArticleRow.TagRow>> TAGS = new TypeReference<>() {
    };
    private static final TypeReference<List<ArticleRow.EditionRow>> EDITIONS = new TypeReference<>() {
    };
    private static final TypeReference<List<ArticleRow.LinkRow>> LINKS = new TypeReference<>() {
    };
    private static final TypeReference<List<NoticeRow>> NOTICES = new TypeReference<>() {
    };

    /** Stands in place of the published tables, for one article that is in none of them. */
    private static final String PREVIEWED = """
            with given as materialized (select cast(:article as jsonb) as json),
            previewed as (
                select cast(json ->> 'id' as uuid) as id, cast(json ->> 'storyId' as uuid) as story_id,
                    cast(json ->> 'original' as boolean) as original, json ->> 'language' as language,
                    json ->> 'slug' as slug, json ->> 'headline' as headline, json -> 'content' as content,
                    cast(:body as json) as body, cast(json ->> 'sourcePublisherId' as uuid) as source_publisher_id,
                    cast(json ->> 'version' as integer) as version,
                    cast(json ->> 'publishedAt' as timestamptz) as published_at,
                    cast(json ->> 'firstPublishedAt' as timestamptz) as first_published_at,
                    cast(json ->> 'updatedAt' as timestamptz) as updated_at,
                    cast(json ->> 'translatedFromId' as uuid) as translated_from_id,
                    cast(json ->> 'translatedFromVersion' as integer) as translated_from_version
                from given),
            previewed_tag as (
                select a.id as article_id, coalesce(written.merged_into_id, written.id) as tag_id, tag.position
                from previewed a, given, jsonb_array_elements_text(json -> 'tags') with ordinality as tag (id, position)
                join published.tag written on written.id = cast(tag.id as uuid)),
            previewed_author as (
                select a.id as article_id, cast(line.json ->> 'authorId' as uuid) as author_id, line.json ->> 'role' as role,
                    line.position
                from previewed a, given, jsonb_array_elements(given.json -> 'authors') with ordinality as line (json, position)),
            previewed_link as (
                select a.id as article_id, link.json ->> 'relation' as relation,
                    cast(link.json ->> 'targetId' as uuid) as target_id, link.json ->> 'headline' as headline,
                    link.json ->> 'url' as url, cast(link.json ->> 'publisherId' as uuid) as publisher_id, link.position
                from previewed a, given, jsonb_array_elements(given.json -> 'links') with ordinality as link (json, position))
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    ArticleRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ArticleReading> find(UUID id, Set<Part> parts) {
        return one(Finding.byId(id), parts);
    }

    Optional<ArticleReading> find(String language, String slug, Set<Part> parts) {
        return one(Finding.bySlug(language, slug), parts);
    }

    /** The best edition, for these languages, of the story that the article belongs to. */
    Optional<ArticleReading> findEdition(UUID id, LanguageChoice choice, Set<Part> parts) {
        return one(Finding.edition(id, choice), parts);
    }

    /** Those of the articles that readers see. */
    List<ArticleRow> findAll(Collection<UUID> ids, Set<Part> parts) {
        return read(Finding.byIds(ids), parts, false).stream().filter(ArticleRepository::hasArticle)
                .map(row -> row(row, parts)).toList();
    }

    /** The article as it would be read if it were published now. */
    ArticleRow preview(PreviewedArticle article, Set<Part> parts) {
        var sql = PREVIEWED + "select " + ArticleSelect.columns(parts, "previewed") + "\nfrom previewed a";
        var row = (Tuple) database.createNativeQuery(sql, Tuple.class)
                .setParameter("article", write(article)).setParameter("body", write(article.body())).getSingleResult();
        return row(row, parts);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isPublic(UUID id) {
        return (Boolean) database.createNativeQuery("select exists (select from published.article where id = :id)",
                Boolean.class).setParameter("id", id).getSingleResult();
    }

    /** A page of a list, with the number of all its articles if that is asked for. */
    ArticlePage page(ArticleQuery query, Set<Part> parts, int limit, Optional<Cursor> from, boolean count) {
        var finding = query.words() == null ? new ListStatement(query, limit + 1, from).finding()
                : new SearchStatement(query, limit + 1, from).finding();
        var rows = read(finding, parts, count);
        return page(rows, query.sort(), parts, limit, from);
    }

    /** A page of what words find, with what else a search tells. */
    FoundArticles search(ArticleQuery query, Set<Part> parts, int limit, Optional<Cursor> from, boolean count) {
        var rows = read(new SearchStatement(query, limit + 1, from).withFacets(), parts, count);
        return new FoundArticles(page(rows, query.sort(), parts, limit, from), rows.get(0).get("aside", String.class));
    }

    /** What words that find nothing were probably meant to be; empty where nothing is like them. */
    @SuppressWarnings("unchecked")
    Optional<SearchWords> correction(SearchWords words, LanguageChoice languages) {
        List<@Nullable String> rows = database.createNativeQuery(
                "select published.search_correction(:q, string_to_array(:languages, ','))", String.class)
                .setParameter("q", words.text())
                .setParameter("languages", languages.asked().isEmpty() ? null : String.join(",", languages.asked()))
                .getResultList();
        return Optional.ofNullable(rows.get(0)).map(SearchWords::new);
    }

    /** Those of the articles that the partner may have. */
    List<ArticleRow> entitled(UUID partner, Collection<UUID> ids, Set<Part> parts) {
        return read(Finding.entitled(partner, ids), parts, false).stream().filter(ArticleRepository::hasArticle)
                .map(row -> row(row, parts)).toList();
    }

    /** The id of the article that readers find under this name. */
    @SuppressWarnings("unchecked")
    Optional<UUID> idOf(SlugPath name) {
        List<UUID> ids = database.createNativeQuery(
                "select id from published.article where language = :language and slug = :slug", UUID.class)
                .setParameter("language", name.language()).setParameter("slug", name.slug()).getResultList();
        return ids.stream().findFirst();
    }

    /** A page of the articles that link to this one, newest first. */
    ArticlePage backlinks(UUID target, Set<Part> parts, int limit, Optional<Cursor> from, boolean count) {
        var rows = read(Backlinks.page(target, limit + 1, from), parts, count);
        return page(rows, ArticleSort.NEWEST, parts, limit, from);
    }

    private Optional<ArticleReading> one(Finding finding, Set<Part> parts) {
        var rows = read(finding, parts, false);
        return rows.stream().filter(ArticleRepository::hasArticle).findFirst()
                .map(row -> new ArticleReading(row(row, parts), provenance(rows)));
    }

    private ArticlePage page(List<Tuple> rows, ArticleSort sort, Set<Part> parts, int limit, Optional<Cursor> from) {
        var found = Slice.by(row -> place(row, sort), rows.stream().filter(ArticleRepository::hasArticle).toList(), limit,
                from, row -> row.get("id", UUID.class));
        var slice = new Slice<>(found.map(row -> row(row, parts)), found.previous(), found.next());
        var frame = rows.get(0);
        var subject = frame.get("subject_id", UUID.class);
        return new ArticlePage(slice, frame.get("total", Long.class),
                subject == null ? null : new ArticlePage.Named(subject, frame.get("subject_slug", String.class)),
                provenance(rows));
    }

    private static Cursor.Key place(Tuple row, ArticleSort sort) {
        return sort.isByText() ? new Cursor.Text(row.get("at", String.class)) : new Cursor.At(row.get("at", Instant.class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> read(Finding finding, Set<Part> parts, boolean count) {
        var query = database.createNativeQuery(sql(finding, parts, count), Tuple.class);
        query.getParameters().stream().map(Parameter::getName)
                .forEach(name -> query.setParameter(name, finding.values().get(name)));
        return query.getResultList();
    }

    /** All in one statement: what is found with all that belongs to it, and what that was made of, be it nothing. */
    static String sql(Finding finding, Set<Part> parts, boolean count) {
        return """
                with recursive %1$s,
                page as materialized (
                    select found.at, %2$s%3$s
                    from found join published.article a on a.id = found.id),
                listed (keys) as materialized (select %4$s),
                frame as materialized (
                    select %5$s as snapshot, array_to_string(listed.keys, ' ') as list_keys, (
                            select cast(extract(epoch from min(coming.at) - now()) * 1000000 as bigint)
                            from published.coming_change coming where coming.at > now() and coming.key = any(
                                listed.keys || array(select unnest(string_to_array(page.keys, ' ')) from page))
                        ) as valid_micros, (%6$s) as total, subject.*
                    from listed left join lateral (%7$s) subject on true)
                select frame.*, page.* from frame left join page on true order by page.at %8$s, page.id %8$s""".formatted(
                finding.with(), ArticleSelect.columns(parts), ArticleSelect.keys(parts), finding.keys(), Snapshot.SQL,
                count ? finding.total() : "cast(null as bigint)", finding.subject(), finding.direction());
    }

    private static boolean hasArticle(Tuple row) {
        return row.get("id") != null;
    }

    private static Provenance provenance(List<Tuple> rows) {
        var frame = rows.get(0);
        var keys = Stream.concat(Stream.of(frame.get("list_keys", String.class)),
                rows.stream().map(row -> row.get("keys", String.class))).filter(Objects::nonNull)
                .flatMap(text -> Arrays.stream(text.split(" "))).filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        var micros = frame.get("valid_micros", Long.class);
        return new Provenance(Snapshot.parse(frame.get("snapshot", String.class)), keys,
                micros == null ? null : Duration.of(micros, ChronoUnit.MICROS));
    }

    private ArticleRow row(Tuple row, Set<Part> parts) {
        var body = parts.contains(Part.BODY);
        return new ArticleRow(row.get("id", UUID.class), row.get("language", String.class), row.get("slug", String.class),
                row.get("headline", String.class), parse(row, "content", ArticleRow.Content.class),
                body ? parse(row, "body", Body.class) : null, row.get("version", Integer.class),
                row.get("published_at", Instant.class), row.get("first_published_at", Instant.class),
                row.get("updated_at", Instant.class), row.get("original", Boolean.class),
                row.get("translated_from_id", UUID.class), row.get("translated_from_version", Integer.class),
                row.get("source_version", Integer.class), row.get("source_publisher", String.class),
                list(row, "authors", BYLINES), list(row, "tags", TAGS),
                parts.contains(Part.TRANSLATIONS) ? list(row, "translations", EDITIONS) : null,
                body || parts.contains(Part.RELATED) ? list(row, "related", LINKS) : null,
                parts.contains(Part.NOTICES) ? list(row, "notices", NOTICES) : null);
    }

    private <T> T parse(Tuple row, String column, Class<T> type) {
        try {
            return json.readValue(row.get(column, String.class), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column + " of article " + row.get("id"), e);
        }
    }

    /** An aggregate over no rows is null. */
    private <T> List<T> list(Tuple row, String column, TypeReference<List<T>> type) {
        @Nullable
        String text = row.get(column, String.class);
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column + " of article " + row.get("id"), e);
        }
    }
}
