package org.standfirst.delivery.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.NamedAuthors;
import org.standfirst.delivery.NamedTags;
import org.standfirst.http.Reference;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;
import org.standfirst.site.Site;
import org.standfirst.site.SiteName.Kind;

/** Looks for what readers can see by its name, and for the redirects that were set by hand. */
@ApplicationScoped
class ResolveRepository {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Site site;

    ResolveRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json, Site site) {
        this.database = database;
        this.json = json;
        this.site = site;
    }

    /** The article under a slug; where no language is named, in the default language before others. */
    Optional<Found> article(@Nullable String language, String slug) {
        return rows("""
                select id, language, slug, headline from published.article
                where slug = :slug and (language = :language or :language = '')
                order by language <> :default, id limit 1""",
                Map.of("slug", slug, "language", Objects.requireNonNullElse(language, ""), "default",
                        site.defaultLanguage().value()))
                .stream().findFirst().map(ResolveRepository::article);
    }

    Optional<Found> article(UUID id) {
        return rows("select id, language, slug, headline from published.article where id = :id", Map.of("id", id))
                .stream().findFirst().map(ResolveRepository::article);
    }

    private static Found article(Tuple row) {
        return new Found(Kind.ARTICLE, row.get("id", UUID.class), row.get("language", String.class),
                row.get("slug", String.class), row.get("headline", String.class));
    }

    /** The tag that this slug or id means now, be it a former slug or that of a merged tag; named in a language. */
    Optional<Found> tag(Reference reference, @Nullable String language) {
        var text = reference.slug() == null ? String.valueOf(reference.id()) : reference.slug().value();
        return rows("select id, slug, cast(names as text) as names from published.tag where id in (" + NamedTags.ids("")
                + ") and " + NamedTags.inUse("tag"), NamedTags.values("", List.of(text))).stream().findFirst()
                .map(row -> tag(row, language));
    }

    /** The tag that has another word for it which would make this slug; the oldest of several that are in use. */
    Optional<Found> tagByAlias(Slug slug, @Nullable String language) {
        return rows("select id, cast(aliases as text) as aliases from published.tag where aliases <> '[]' order by id",
                Map.of())
                .stream().filter(row -> Arrays.stream(parse(row, "aliases", String[].class))
                        .anyMatch(alias -> Slug.of(alias, Locale.ROOT).equals(slug)))
                .flatMap(row -> tag(new Reference(row.get("id", UUID.class), null), language).stream()).findFirst();
    }

    private Found tag(Tuple row, @Nullable String language) {
        var slug = row.get("slug", String.class);
        var names = parse(row, "names", LocalizedText.class);
        var name = names.in(language == null ? site.defaultLanguage() : new LanguageTag(language), site.defaultLanguage());
        return new Found(Kind.TAG, row.get("id", UUID.class), language, slug, name.orElse(slug));
    }

    /** The author that this slug or id means now, be it a former slug, if readers can see something by them. */
    Optional<Found> author(Reference reference, @Nullable String language) {
        return rows("select id, slug, name from published.author where id in (" + NamedAuthors.ID + ")",
                NamedAuthors.values(reference)).stream().findFirst()
                .map(row -> new Found(Kind.AUTHOR, row.get("id", UUID.class), language, row.get("slug", String.class),
                        row.get("name", String.class)));
    }

    /** The redirect from a place, by the key of the place. */
    Optional<ManualRedirect> redirect(String key) {
        return rows("select status, target, article_id from published.redirect where source_key = :key",
                Map.of("key", key)).stream().findFirst().map(row -> new ManualRedirect(
                        row.get("status", Integer.class), row.get("target", String.class), row.get("article_id", UUID.class)));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private <T> T parse(Tuple row, String column, Class<T> type) {
        try {
            return json.readValue(row.get(column, String.class), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column + " of tag " + row.get("id"), e);
        }
    }
}
