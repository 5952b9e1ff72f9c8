package org.standfirst.delivery.article.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.fulltext.SearchWords;

/**
 * Which articles a list shows, and in which order.
 *
 * @param languages which languages, and what stands in for them
 * @param tags all of these, by id or slug, each with those below it; former slugs and merged tags name what they mean now
 * @param anyTags any of these likewise; empty: all articles
 * @param author signed by this author, by id or slug, be it a former one; null: anyone
 * @param words with these words; null: whatever they say
 * @param period when they were published and updated
 * @param sort their order
 * @param subject whose list it is
 * @param entitlement for whom it is, who sees no more than that; null: for readers
 */
public record ArticleQuery(LanguageChoice languages, List<String> tags, List<String> anyTags, @Nullable String author,
        @Nullable SearchWords words, Period period, ArticleSort sort, Subject subject,
        @Nullable Entitlement entitlement) {

    /** Of a language, the newest first, with no more conditions than these. */
    public static ArticleQuery newest(LanguageChoice languages, List<String> tags, @Nullable String author, Period period,
            Subject subject) {
        return new ArticleQuery(languages, tags, List.of(), author, null, period, ArticleSort.NEWEST, subject, null);
    }

    /** What must be true of an article at once, each part by any of its tags. */
    List<List<String>> tagGroups() {
        var entitled = entitlement == null ? List.<String> of() : entitlement.tags();
        return Stream.concat(tags.stream().map(List::of), Stream.of(anyTags, entitled).filter(any -> !any.isEmpty())).toList();
    }

    /** The query in canonical form, to bind cursors to. */
    public String canonical() {
        return String.join("\n", entitlement == null ? "published" : entitlement.toString(), languages.canonical(),
                tags.stream().sorted().collect(Collectors.joining(",")),
                anyTags.stream().sorted().collect(Collectors.joining(",")), String.valueOf(author), String.valueOf(words),
                period.toString(),
                sort.parameter());
    }

    /** The same with other words. */
    public ArticleQuery withWords(SearchWords other) {
        return new ArticleQuery(languages, tags, anyTags, author, other, period, sort, subject, entitlement);
    }

    /**
     * What of this a partner may see.
     *
     * @return none where it asks for nothing but languages that it may not have
     */
    public Optional<ArticleQuery> within(Entitlement limits) {
        return languages.within(limits.languages()).map(choice -> new ArticleQuery(choice, tags, anyTags, author, words,
                period.since(limits.publishedFrom()), sort, subject, limits));
    }
}
