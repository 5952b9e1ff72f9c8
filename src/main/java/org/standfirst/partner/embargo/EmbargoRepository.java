package org.standfirst.partner.embargo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.TagView;
import org.standfirst.delivery.article.CopyTerms;
import org.standfirst.delivery.article.PreviewedArticle;
import org.standfirst.delivery.article.PreviewedArticle.Byline;
import org.standfirst.delivery.article.PreviewedArticle.Link;
import org.standfirst.http.Cursor;
import org.standfirst.http.Cursor.Direction;
import org.standfirst.http.Slice;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;
import org.standfirst.partner.embargo.EmbargoedArticleList.Item;
import org.standfirst.site.Site;

/**
 * Reads what was scheduled, as it was scheduled, where the newsroom writes it: delivery's role does not see it before its
 * time. Which of it a partner may have is said in one place for all, {@code editorial.covers_early}.
 */
@ApplicationScoped
class EmbargoRepository {

    private static final TypeReference<List<Tag>> TAGS = new TypeReference<>() {
    };
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {
    };
    private static final TypeReference<List<Byline>> BYLINES = new TypeReference<>() {
    };
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {
    };

    private static final String EARLY = """

            from published.partner_entitlement entitlement
            join published.article on editorial.covers_early(entitlement, article)
            where entitlement.partner_id = :partner""";
    private static final String IN_LANGUAGES = """

            and (:languages = '' or article.language = any(string_to_array(:languages, ',')))""";

    private static final String ITEM = """
            select article.id, article.language, article.slug, article.headline, article.version, article.visible_from,
                article.content ->> 'standfirst' as standfirst,
                (select cast(json_agg(json_build_object('id', tag.id, 'slug', tag.slug, 'kind', tag.kind, 'names', tag.names)
                        order by tag.position) as text)
                    from (select distinct on (present.id) present.*, list.position
                        from published.article_tag list join published.tag written on written.id = list.tag_id
                        join published.tag present on present.id = coalesce(written.merged_into_id, written.id)
                        where list.article_id = article.id order by present.id, list.position) tag) as tags""";

    private static final String WHOLE = """
            select article.id, article.story_id, article.original, article.language, article.slug, article.headline,
                cast(article.content as text) as content, cast(article.body as text) as body, article.source_publisher_id,
                article.version, article.published_at, article.first_published_at, article.updated_at, article.visible_from,
                article.translated_from_id, article.translated_from_version,
                (select cast(json_agg(tag_id order by position) as text)
                    from published.article_tag where article_id = article.id) as tags,
                (select cast(json_agg(json_build_object('authorId', author_id, 'role', role) order by position) as text)
                    from published.article_author where article_id = article.id) as authors,
                (select cast(json_agg(json_build_object('relation', relation, 'targetId', target_id, 'headline', link.headline,
                        'url', url, 'publisherId', publisher_id) order by position) as text)
                    from published.article_link link where article_id = article.id) as links,
                entitlement.text = 'full' as full_text, entitlement.licence, entitlement.terms_url""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Site site;

    EmbargoRepository(EntityManager database, ObjectMapper json, Site site) {
        this.database = database;
        this.json = json;
        this.site = site;
    }

    /** A tag with its names in every language. */
    private record Tag(UUID id, String slug, String kind, LocalizedText names) {
    }

    /**
     * A page of what the partner may have, soonest first.
     *
     * @param languages canonical tags; empty: all languages
     */
    @SuppressWarnings("unchecked")
    Slice<Item> soonest(UUID partner, List<String> languages, int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Direction.BACKWARD;
        var place = from.isEmpty() ? ""
                : " and (article.visible_from, article.id) " + (backward ? "<" : ">") + " (:cursorAt, :cursorId)";
        var query = limited(ITEM + EARLY + IN_LANGUAGES + place
                + " order by article.visible_from %1$s, article.id %1$s".formatted(backward ? "desc" : "asc"), Tuple.class,
                partner, languages).setMaxResults(limit + 1);
        from.ifPresent(cursor -> query.setParameter("cursorAt", cursor.at()).setParameter("cursorId", cursor.id()));
        return Slice.of(((List<Tuple>) query.getResultList()).stream().map(this::item).toList(), limit, from,
                Item::embargoUntil, Item::id);
    }

    /** How much the partner may have. */
    long count(UUID partner, List<String> languages) {
        return (Long) limited("select count(*)" + EARLY + IN_LANGUAGES, Long.class, partner, languages).getSingleResult();
    }

    private Query limited(String sql, Class<?> result, UUID partner, List<String> languages) {
        return database.createNativeQuery(sql, result).setParameter("partner", partner)
                .setParameter("languages", String.join(",", languages));
    }

    /** The article, where the partner may have it. */
    @SuppressWarnings("unchecked")
    Optional<EmbargoedArticle> find(UUID partner, UUID id) {
        List<Tuple> rows = database.createNativeQuery(WHOLE + EARLY + " and article.id = :id", Tuple.class)
                .setParameter("partner", partner).setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(row -> new EmbargoedArticle(article(row),
                row.get("visible_from", Instant.class), new CopyTerms(row.get("full_text", Boolean.class),
                        row.get("licence", String.class), row.get("terms_url", String.class))));
    }

    private Item item(Tuple row) {
        var language = row.get("language", String.class);
        var tags = list(row, "tags", TAGS).stream().map(tag -> new TagView(tag.id(), tag.slug(), tag.kind(),
                tag.names().in(new LanguageTag(language), site.defaultLanguage()).orElse(tag.slug()))).toList();
        return new Item(row.get("id", UUID.class), language, row.get("slug", String.class),
                row.get("headline", String.class), row.get("standfirst", String.class),
                row.get("visible_from", Instant.class), row.get("version", Integer.class), tags);
    }

    private PreviewedArticle article(Tuple row) {
        return new PreviewedArticle(row.get("id", UUID.class), row.get("story_id", UUID.class),
                row.get("original", Boolean.class), row.get("language", String.class), row.get("slug", String.class),
                row.get("headline", String.class), read(row.get("content", String.class)),
                read(row.get("body", String.class)), row.get("source_publisher_id", UUID.class),
                row.get("version", Integer.class), row.get("published_at", Instant.class),
                row.get("first_published_at", Instant.class), row.get("updated_at", Instant.class),
                row.get("translated_from_id", UUID.class), row.get("translated_from_version", Integer.class),
                list(row, "tags", IDS), list(row, "authors", BYLINES), list(row, "links", LINKS));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was published is not JSON", e);
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
