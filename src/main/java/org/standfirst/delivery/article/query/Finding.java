package org.standfirst.delivery.article.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.delivery.LanguageChoice;

/**
 * The SQL that finds articles, in parts, so that one statement reads them and all that belongs to them.
 *
 * @param with common table expressions, the last of which is {@code found} with the ids of the articles and what they are
 *        sorted by, {@code at}
 * @param direction how both are ordered: {@code asc} or {@code desc}
 * @param keys the surrogate keys of what decides which articles are found, as an array of text; those of the articles
 *        themselves are no part of it
 * @param subject a query for whose list it is: {@code subject_id}, {@code subject_slug}; no row where readers see no such thing
 * @param total a query for the number of all articles that might be found
 * @param values the values of parameters; there may be more than are named
 */
public record Finding(String with, String direction, String keys, String subject, String total,
        Map<String, Object> values) {

    static final String NO_SUBJECT = "select cast(null as uuid) as subject_id, cast(null as text) as subject_slug";
    private static final String NO_KEYS = "cast('{}' as text[])";
    private static final String NO_TIME = "cast(null as timestamptz)";

    /**
     * The article with an id. That it is public at all is its own matter alone, and only what is found is kept in caches.
     */
    public static Finding byId(UUID id) {
        return one("select a.id, " + NO_TIME + " from published.article a where a.id = :id", Map.of("id", id));
    }

    /** The articles with these ids, as far as readers see them. */
    public static Finding byIds(Collection<UUID> ids) {
        return one("select a.id, " + NO_TIME + " from published.article a where a.id in (:ids)", Map.of("ids", ids));
    }

    /** The article under a slug: another takes it only after this one has given it up. */
    public static Finding bySlug(String language, String slug) {
        return one("select a.id, " + NO_TIME + " from published.article a where a.language = :language and a.slug = :slug",
                Map.of("language", language, "slug", slug));
    }

    /**
     * The best edition, for these languages, of the story that an article belongs to. Which that is, the key of the story
     * tells, which comes with the edition; which story, the article that was asked for.
     */
    public static Finding edition(UUID id, LanguageChoice choice) {
        return new Finding("""
                found (id, at) as materialized (
                    select a.id, cast(null as timestamptz) from published.article a
                    where a.story_id = (select asked.story_id from published.article asked where asked.id = :id)
                        and a.language = any(string_to_array(:ranking, ','))
                    order by array_position(string_to_array(:ranking, ','), a.language), a.id limit 1)""",
                "asc", "array[published.surrogate_key('article', cast(:id as uuid))]", NO_SUBJECT, "select 1",
                Map.of("id", id, "ranking", String.join(",", choice.ranking())));
    }

    /** Those of the articles that the partner may have. */
    public static Finding entitled(UUID partner, Collection<UUID> ids) {
        return one("select a.id, " + NO_TIME + " from published.article a where a.id = any(cast(string_to_array(:ids, ',')"
                + " as uuid[])) and " + Entitlement.CONDITION.replace("d.{id}", "a.id"),
                Map.of("partner", partner, "ids", ids.stream().map(UUID::toString).collect(Collectors.joining(","))));
    }

    private static Finding one(String sql, Map<String, Object> values) {
        return new Finding("found (id, at) as materialized (" + sql + ")", "asc", NO_KEYS, NO_SUBJECT, "select 1", values);
    }

    /** What may be put in front of the keys by those who know more. */
    static String all(List<String> keys) {
        return keys.isEmpty() ? NO_KEYS : String.join(" || ", keys);
    }
}
