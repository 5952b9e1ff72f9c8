package org.standfirst.delivery.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.cache.Provenance;
import org.standfirst.cache.Snapshot;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.NamedTags;
import org.standfirst.delivery.fulltext.SearchWords;
import org.standfirst.delivery.search.SuggestionsView.HeadlineView;
import org.standfirst.delivery.search.SuggestionsView.TagView;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;
import org.standfirst.site.Site;

/** Looks for what a reader may be typing. */
@ApplicationScoped
class SuggestionRepository {

    private static final TypeReference<List<HeadlineRow>> HEADLINES = new TypeReference<>() {
    };
    private static final TypeReference<List<TagRow>> TAGS = new TypeReference<>() {
    };

    /** Among the newest hits, those that have the words in their headlines; and all names of tags, of which there are few. */
    private static final String SQL = """
            with asked as materialized (
                select words.*, case when cast(:languages as text) is null then words.query
                    else words.query && published.search_any('l', string_to_array(:languages, ',')) end as narrowed
                from published.search_query(:q, string_to_array(:languages, ',')) words),
            hit as materialized (
                select hits.* from asked cross join lateral
                    published.search_hits(asked.narrowed, null, null, null, null, false, 200) hits),
            tongue as materialized (
                select spoken.language, meant.query, published.search_configuration(spoken.language) as configuration
                from (select distinct hit.language from hit) spoken
                cross join asked
                cross join lateral unnest(asked.configurations, asked.queries) meant (configuration, query)
                where meant.configuration = published.search_stemming(spoken.language)),
            headline as materialized (
                select a.id, a.language, a.slug, a.headline, a.published_at, a.story_id
                from hit join published.article a on a.id = hit.id join tongue on tongue.language = a.language
                where to_tsvector(tongue.configuration, a.headline) @@ tongue.query
                order by a.published_at desc, a.id desc limit 8),
            named as (
                select tag.id, tag.slug, tag.kind, tag.names, tag.merged_into_id,
                    max(published.search_fitness(published.search_plain(name.text), published.search_plain(:q))) as fitness
                from published.tag cross join lateral jsonb_each_text(tag.names) name (language, text)
                where tag.merged_into_id is null
                group by tag.id),
            tag as materialized (
                select named.* from named where named.fitness >= 0.5 and %1$s
                order by named.fitness desc, length(named.slug), named.id limit 8),
            keys (keys) as (
                select string_to_array(:listKeys, ' ')
                    || array(select published.surrogate_key('article', headline.id) from headline))
            select %2$s as snapshot, array_to_string(keys, ' ') as keys,
                (select cast(extract(epoch from min(coming.at) - now()) * 1000000 as bigint)
                    from published.coming_change coming where coming.at > now() and coming.key = any(keys.keys)) as valid_micros,
                (select cast(coalesce(json_agg(json_build_object('id', headline.id, 'language', headline.language,
                        'slug', headline.slug, 'headline', headline.headline, 'publishedAt', headline.published_at)
                        order by headline.published_at desc, headline.id desc), '[]') as text) from headline) as headlines,
                (select cast(coalesce(json_agg(json_build_object('id', tag.id, 'slug', tag.slug, 'kind', tag.kind,
                        'names', tag.names) order by tag.fitness desc, length(tag.slug), tag.id), '[]') as text)
                    from tag) as tags
            from keys"""
            .formatted(NamedTags.inUse("named"), Snapshot.SQL);

    private final EntityManager database;
    private final ObjectMapper json;
    private final Site site;

    SuggestionRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json, Site site) {
        this.database = database;
        this.json = json;
        this.site = site;
    }

    /** What fits, and what that depends on. */
    record Suggested(SuggestionsView view, Provenance provenance) {
    }

    private record HeadlineRow(UUID id, String language, String slug, String headline, Instant publishedAt) {
    }

    private record TagRow(UUID id, String slug, String kind, LocalizedText names) {
    }

    /** Suggestions in these languages, with tags named in one. */
    Suggested suggest(SearchWords words, LanguageChoice languages, LanguageTag namesIn) {
        var row = (Tuple) database.createNativeQuery(SQL, Tuple.class)
                .setParameter("q", words.text())
                .setParameter("languages", languages.asked().isEmpty() ? null : String.join(",", languages.asked()))
                // Which tags are in use is a matter of articles in every language, and any name may come to fit.
                .setParameter("listKeys", "list:articles tags tags:names").getSingleResult();
        var headlines = this.<HeadlineRow> list(row.get("headlines", String.class), HEADLINES).stream()
                .map(article -> new HeadlineView(article.id, article.language, article.slug,
                        site.articleUrl(article.language, article.slug), article.headline, article.publishedAt))
                .toList();
        var tags = this.<TagRow> list(row.get("tags", String.class), TAGS).stream()
                .map(tag -> new TagView(tag.id, tag.slug, tag.kind,
                        tag.names.in(namesIn, site.defaultLanguage()).orElse(tag.slug)))
                .toList();
        return new Suggested(new SuggestionsView(headlines, tags), provenance(row));
    }

    private static Provenance provenance(Tuple row) {
        var micros = row.get("valid_micros", Long.class);
        Set<String> keys = Arrays.stream(row.get("keys", String.class).split(" ")).collect(Collectors.toUnmodifiableSet());
        return new Provenance(Snapshot.parse(row.get("snapshot", String.class)), keys,
                micros == null ? null : Duration.of(micros, ChronoUnit.MICROS));
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
