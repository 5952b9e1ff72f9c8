package org.standfirst.delivery.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.NamedAuthors;
import org.standfirst.delivery.NamedTags;
import org.standfirst.http.Reference;

/**
 * Which articles a list shows.
 *
 * @param languages which languages, and what stands in for them
 * @param tags all of these, by id or slug, each with those below it; former slugs and merged tags name what they mean now
 * @param anyTags any of these likewise; empty: all articles
 * @param author signed by this author, by id or slug, be it a former one; null: anyone
 */
public record ArticleQuery(LanguageChoice languages, List<String> tags, List<String> anyTags, @Nullable String author) {

    /**
     * The tags that are named and all below them, those that are merged into one of them included; {@code union} ends even if
     * the hierarchy should ever close a circle.
     */
    private static final String TAGS_WITH_DESCENDANTS = """
            tag%1$d (id) as (
                %2$s
                union
                select below.id from published.tag below join tag%1$d on below.parent_id = tag%1$d.id)""";

    /** No other edition of the story that readers can see is in a language that ranks before. */
    static final String BEST_EDITION = """
            not exists (select from published.article better where better.story_id = a.story_id and better.id <> a.id
                and array_position(string_to_array(:ranking, ','), better.language)
                    < array_position(string_to_array(:ranking, ','), a.language))""";

    /** What must stand before {@code select}. */
    String with() {
        var groups = tagGroups();
        return groups.isEmpty() ? ""
                : IntStream.range(0, groups.size())
                        .mapToObj(i -> TAGS_WITH_DESCENDANTS.formatted(i, NamedTags.ids(String.valueOf(i))))
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
        for (var i = 0; i < tagGroups().size(); i++) {
            conditions.add("exists (select from published.article_tag list where list.article_id = a.id"
                    + " and list.tag_id in (select id from tag" + i + "))");
        }
        if (author != null) {
            conditions.add("exists (select from published.article_author line where line.article_id = a.id"
                    + " and line.author_id in (" + NamedAuthors.ID + "))");
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
        var groups = tagGroups();
        for (var i = 0; i < groups.size(); i++) {
            values.putAll(NamedTags.values(String.valueOf(i), groups.get(i)));
        }
        if (author != null) {
            values.putAll(NamedAuthors.values(Reference.parse(author)));
        }
        return values;
    }

    /** What must be true of an article at once, each part by any of its tags. */
    private List<List<String>> tagGroups() {
        return Stream.concat(tags.stream().map(List::of), anyTags.isEmpty() ? Stream.empty() : Stream.of(anyTags)).toList();
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "published", languages.canonical(),
                tags.stream().sorted().collect(Collectors.joining(",")),
                anyTags.stream().sorted().collect(Collectors.joining(",")), String.valueOf(author));
    }
}
