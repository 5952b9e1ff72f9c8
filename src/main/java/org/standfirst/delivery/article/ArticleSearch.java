package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.fulltext.SearchWords;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageRequest;

/** Finds articles by words, and by what the words were probably meant to be where they find nothing. */
@ApplicationScoped
public class ArticleSearch {

    private final ArticleRepository articles;
    private final ArticleComposer composer;
    private final ObjectMapper json;

    ArticleSearch(ArticleRepository articles, ArticleComposer composer, ObjectMapper json) {
        this.articles = articles;
        this.composer = composer;
        this.json = json;
    }

    /**
     * A page of what was found.
     *
     * @param words the words that found it
     * @param correctedFrom the words that were asked for, where they found nothing and others were taken
     * @param items the articles
     * @param page where the page stands
     * @param aside facets and snippets as JSON
     * @param provenance what an answer with it depends on
     */
    public record Result(SearchWords words, @Nullable SearchWords correctedFrom, List<Item> items, PageInfo page, String aside,
            Provenance provenance) {
    }

    /** An article of a list, as it is shown. */
    public record Item(UUID id, Object view) {
    }

    /** A page of the articles that a query with words finds. */
    public Result search(ArticleQuery query, ListParameters parameters, PageRequest page) {
        parameters.bodyFormat();
        var asked = Objects.requireNonNull(query.words());
        // A cursor belongs to what was asked for, whichever words have found it.
        var from = page.cursor(query.canonical());
        var found = articles.search(query, parameters.parts(), page.limit(), from, page.count());
        if (!found.page().slice().items().isEmpty() || from.isPresent()) {
            return result(found, query, asked, null, found.page().provenance(), parameters, page);
        }
        var corrected = articles.correction(asked, query.languages()).map(query::withWords);
        var instead = corrected
                .map(other -> articles.search(other, parameters.parts(), page.limit(), Optional.empty(), page.count()));
        if (instead.isEmpty() || instead.get().page().slice().items().isEmpty()) {
            return result(found, query, asked, null, found.page().provenance(), parameters, page);
        }
        return result(instead.get(), query, Objects.requireNonNull(corrected.get().words()), asked,
                both(found.page().provenance(), instead.get().page().provenance()), parameters, page);
    }

    private Result result(FoundArticles found, ArticleQuery query, SearchWords words, @Nullable SearchWords correctedFrom,
            Provenance provenance, ListParameters parameters, PageRequest page) {
        var slice = found.page().slice();
        var items = slice.map(row -> new Item(row.id(), parameters.fields()
                .of(composer.view(row, parameters.parts(), parameters.bodyFormat(), query.languages()), json)));
        return new Result(words, correctedFrom, items, slice.info(page.limit(), query.canonical(), found.page().total()),
                found.aside(), provenance);
    }

    /** Of the first snapshot, the older one. */
    private static Provenance both(Provenance first, Provenance second) {
        var keys = new HashSet<>(first.keys());
        keys.addAll(second.keys());
        return new Provenance(first.snapshot(), keys, shorter(first.validFor(), second.validFor()));
    }

    private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }
}
