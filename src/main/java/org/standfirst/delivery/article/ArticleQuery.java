package org.standfirst.delivery.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.http.Reference;

/**
 * Which articles a list shows.
 *
 * @param languages which languages, and what stands in for them
 * @param tags all of these, by id or slug, each with those below it
 * @param author signed by this author, by id or slug; null: anyone
 */
public record ArticleQuery(LanguageChoice languages, List<String> tags, @Nullable String author) {

    private static final UUID NOBODY = new UUID(0, 0);
    /** A tag and all below it; {@code union} ends even if the hierarchy should ever close a circle. */
    private static final String TAG_WITH_DESCENDANTS = """
            tag%1$d (id) as (
                select id from published.tag where slug = :tagSlug%1$d or id = :tagId%1$d
                union
                select below.id from published.tag below join tag%1$d on below.parent_id = tag%1$d.id)""";

    /** No other edition of the story that readers can see is in a language that ranks before. */
    static final String BEST_EDITION = """
            not exists (select from published.article better where better.story_id = a.story_id and better.id <> a.id
                and array_position(string_to_array(:ranking, ','), better.language)
                    < array_position(string_to_array(:ranking, ','), a.language))""";

    /** What must stand before {@code select}. */
    String with() {
        return tags.isEmpty() ? ""
                : IntStream.range(0, tags.size()).mapToObj(TAG_WITH_DESCENDANTS::formatted)
                        .collect(Collectors.joining(",\n", "with recursive ", "\n"));
    }

    /** The conditions on {@code a}. */
    String where() {
        var conditions = new ArrayList<>(List.of("true"));
        if (!languages.asked().isEmpty()) {
            conditions.add("a.language in (:languages)");
        }
        if (languages.ranksEditions()) {
            conditions.add(BEST_EDITION);
        }
        for (var i = 0; i < tags.size(); i++) {
            conditions.add("exists (select from published.article_tag list where list.article_id = a.id"
                    + " and list.tag_id in (select id from tag" + i + "))");
        }
        if (author != null) {
            conditions
                    .add("exists (select from published.article_author line join published.author on author.id = line.author_id"
                            + " where line.article_id = a.id and (author.slug = :authorSlug or author.id = :authorId))");
        }
        return String.join(" and ", conditions);
    }

    /** The values that the conditions name. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (!languages.asked().isEmpty()) {
            values.put("languages", languages.ranking());
        }
        if (languages.ranksEditions()) {
            values.put("ranking", String.join(",", languages.ranking()));
        }
        for (var i = 0; i < tags.size(); i++) {
            put(values, "tagSlug" + i, "tagId" + i, tags.get(i));
        }
        if (author != null) {
            put(values, "authorSlug", "authorId", author);
        }
        return values;
    }

    private static void put(Map<String, Object> values, String slugName, String idName, String text) {
        var reference = Reference.parse(text);
        values.put(slugName, reference.slug() == null ? "" : reference.slug().value());
        values.put(idName, reference.id() == null ? NOBODY : reference.id());
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "published", languages.canonical(),
                tags.stream().sorted().collect(Collectors.joining(",")), String.valueOf(author));
    }
}
