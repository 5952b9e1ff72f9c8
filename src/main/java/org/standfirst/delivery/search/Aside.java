package org.standfirst.delivery.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.delivery.fulltext.Marked;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;
import org.standfirst.delivery.search.SearchView.FacetsView;
import org.standfirst.delivery.search.SearchView.LanguageCount;
import org.standfirst.delivery.search.SearchView.SnippetView;
import org.standfirst.delivery.search.SearchView.TagCount;
import org.standfirst.delivery.search.SearchView.YearCount;

/** What the query for a search tells beside the articles. */
record Aside(long counted, boolean complete, boolean excludesOnly, boolean onlyStopWords, List<LanguageCount> languages,
        List<YearCount> years, List<NamedCount> tags, List<Snippet> snippets) {

    /** A tag with its names in every language. */
    record NamedCount(UUID id, String slug, String kind, LocalizedText names, long count) {
    }

    /** Where the words are in an article, marked. */
    record Snippet(UUID id, String headline, String text) {

        SnippetView view() {
            return new SnippetView(new Marked(headline).html(), new Marked(text).html());
        }
    }

    static Aside parse(String text, ObjectMapper json) {
        try {
            return json.readValue(text, Aside.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    FacetsView facets(LanguageTag language, LanguageTag fallback) {
        return new FacetsView(counted, complete, languages,
                tags.stream().map(tag -> new TagCount(tag.id, tag.slug, tag.kind,
                        tag.names.in(language, fallback).orElse(tag.slug), tag.count)).toList(),
                years);
    }

    Map<UUID, SnippetView> snippetsById() {
        return snippets.stream().collect(Collectors.toMap(Snippet::id, Snippet::view));
    }
}
