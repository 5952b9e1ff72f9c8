package org.standfirst.delivery.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
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

    Optional<ArticleRow> find(UUID id, Set<Part> parts) {
        return read("", "a.id = :id", Map.of("id", id), "", 1, parts).stream().findFirst();
    }

    Optional<ArticleRow> find(String language, String slug, Set<Part> parts) {
        return read("", "a.language = :language and a.slug = :slug", Map.of("language", language, "slug", slug), "", 1, parts)
                .stream().findFirst();
    }

    /** The article as it would be read if it were published now. */
    ArticleRow preview(PreviewedArticle article, Set<Part> parts) {
        var sql = PREVIEWED + ArticleSelect.sql(parts, "previewed");
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

    /** The best edition, for these languages, of the story that the article belongs to. */
    Optional<ArticleRow> findEdition(UUID id, LanguageChoice choice, Set<Part> parts) {
        return read("", "a.story_id = (select story_id from published.article where id = :id) and a.language in (:languages)",
                Map.of("id", id, "languages", choice.ranking(), "ranking", String.join(",", choice.ranking())),
                "order by array_position(string_to_array(:ranking, ','), a.language), a.id", 1, parts).stream().findFirst();
    }

    boolean isPublic(UUID id) {
        return count("", "a.id = :id", Map.of("id", id)) > 0;
    }

    /** A page of articles, newest first. */
    Slice<ArticleRow> newest(ArticleQuery query, Set<Part> parts, int limit, Optional<Cursor> from) {
        return page(query.with(), query.where(), query.values(), parts, limit, from);
    }

    /** A page of the articles that link to this one, newest first. */
    Slice<ArticleRow> backlinks(UUID target, int limit, Optional<Cursor> from) {
        return page("", "exists (select from published.article_link link where link.article_id = a.id"
                + " and link.target_id = :target)", Map.of("target", target), Set.of(), limit, from);
    }

    long count(ArticleQuery query) {
        return count(query.with(), query.where(), query.values());
    }

    long countBacklinks(UUID target) {
        return count("", "exists (select from published.article_link link where link.article_id = a.id"
                + " and link.target_id = :target)", Map.of("target", target));
    }

    private long count(String with, String where, Map<String, Object> values) {
        var query = database.createNativeQuery(with + "select count(*) from published.article a where " + where, Long.class);
        values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private Slice<ArticleRow> page(String with, String where, Map<String, Object> values, Set<Part> parts, int limit,
            Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var parameters = new HashMap<>(values);
        var condition = where;
        if (from.isPresent()) {
            condition += " and (a.published_at, a.id) " + (backward ? ">" : "<") + " (:cursorAt, :cursorId)";
            parameters.put("cursorAt", from.get().at());
            parameters.put("cursorId", from.get().id());
        }
        var order = backward ? "order by a.published_at, a.id" : "order by a.published_at desc, a.id desc";
        var rows = read(with, condition, parameters, order, limit + 1, parts);
        return Slice.of(rows, limit, from, ArticleRow::publishedAt, ArticleRow::id);
    }

    @SuppressWarnings("unchecked")
    private List<ArticleRow> read(String with, String where, Map<String, Object> values, String order, int limit,
            Set<Part> parts) {
        var sql = with + ArticleSelect.sql(parts) + "where " + where + "\n" + order + "\nlimit :limit";
        var query = database.createNativeQuery(sql, Tuple.class).setParameter("limit", limit);
        values.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList()).stream().map(row -> row(row, parts)).toList();
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
