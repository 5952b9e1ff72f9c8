package org.standfirst.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;

/**
 * Which working copies a list shows; null parts do not narrow it.
 *
 * @param status where they stand in the workflow
 * @param language their language
 * @param tags tags, any of which they have
 * @param author an author who signs them
 * @param words text in their headlines
 * @param modifiedBy the name of the key that changed them last
 */
record ArticleFilter(@Nullable ArticleStatus status, @Nullable LanguageTag language, @Nullable Set<UUID> tags,
        @Nullable UUID author, @Nullable String words, @Nullable String modifiedBy) {

    /** By containment in one of an array, which the index of tags answers. */
    private static final String HAS_TAG = "cast(sql('? -> ''tags'' @> any (array("
            + "select jsonb_build_array(id) from unnest(string_to_array(cast(? as text), '','')) id))', content, :tags)"
            + " as Boolean) = true";

    /** The conditions as HQL. */
    String where() {
        var conditions = new ArrayList<>(List.of("deletedAt is null"));
        if (status != null) {
            conditions.add(condition(status));
        }
        if (language != null) {
            conditions.add("language = :language");
        }
        if (tags != null) {
            conditions.add(HAS_TAG);
        }
        if (author != null) {
            conditions.add("cast(sql('? -> ''authors'' @> jsonb_build_array(jsonb_build_object(''author'', cast(? as text)))',"
                    + " content, :author) as Boolean) = true");
        }
        if (words != null) {
            conditions.add("cast(sql('? ->> ''headline''', content) as String) ilike :words escape '!'");
        }
        if (modifiedBy != null) {
            conditions.add("cast(sql('? ->> ''name''', modifiedBy) as String) = :modifiedBy");
        }
        return String.join(" and ", conditions);
    }

    /** What is scheduled, public or expired is a matter of the clock. */
    private static String condition(ArticleStatus status) {
        var expired = "coalesce(standing.release.visibleUntil <= instant, false)";
        return switch (status) {
            case SCHEDULED -> "standing.status = :status and standing.release.visibleFrom > instant";
            case PUBLISHED -> "standing.status = :status and standing.release.visibleFrom <= instant and not " + expired;
            case UNPUBLISHED -> "(standing.status = :status or standing.status = :released and " + expired + ")";
            case DRAFT, IN_REVIEW, APPROVED, ARCHIVED -> "standing.status = :status";
        };
    }

    /** The values that the conditions name. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        put(values, "status", status == ArticleStatus.SCHEDULED ? ArticleStatus.PUBLISHED : status);
        put(values, "released", status == ArticleStatus.UNPUBLISHED ? ArticleStatus.PUBLISHED : null);
        put(values, "language", language);
        put(values, "tags", tags == null ? null : tags.stream().map(UUID::toString).collect(Collectors.joining(",")));
        put(values, "author", author == null ? null : author.toString());
        put(values, "words", words == null ? null : "%" + words.replaceAll("([!%_])", "!$1") + "%");
        put(values, "modifiedBy", modifiedBy);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
