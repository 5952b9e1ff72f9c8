package org.standfirst.delivery.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageInfo;

/** A page of what a search finds. */
@Schema(name = "SearchResult")
record SearchView(
        @Schema(description = "The words that were searched for.", examples = "ferry") String q,
        @Schema(description = "The words that were asked for, where they found nothing and the ones most like them were searched for instead.", examples = "fery") @Nullable String correctedFrom,
        @Schema(description = "True where there are only words that say nothing, such as articles and pronouns; they are not searched for.") @Nullable Boolean onlyStopWords,
        List<HitView> items,
        FacetsView facets,
        PageInfo page) {

    /** An article that was found, as lists show it, and where the words are in it. */
    @Schema(name = "SearchHit", description = "An article as lists show it, with a `snippet`.")
    record HitView(@Schema(hidden = true) @JsonUnwrapped Object article, SnippetView snippet) {
    }

    /** Where the words are. */
    @Schema(name = "SearchSnippet", description = "Both are HTML that is safe to show: everything is escaped, and each hit stands in `mark`.")
    record SnippetView(@Schema(examples = "<mark>Ferry</mark> returns to the lake") String headline,
            @Schema(description = "Passages of standfirst and body.", examples = "The <mark>ferry</mark> crossed the lake twice a day") String text) {
    }

    /** Of what kinds the hits are. */
    @Schema(name = "SearchFacets", description = "What the hits can be narrowed to. They are counted among the newest hits, five hundred at most.")
    record FacetsView(@Schema(description = "How many hits were looked at.") long counted,
            @Schema(description = "Whether these are all hits.") boolean complete,
            List<LanguageCount> languages, @Schema(description = "The most frequent, up to 20.") List<TagCount> tags,
            List<YearCount> years) {
    }

    /** How many hits are in a language. */
    @Schema(name = "LanguageCount")
    record LanguageCount(@Schema(examples = "en") String language, long count) {
    }

    /** How many hits have a tag. */
    @Schema(name = "TagCount")
    record TagCount(UUID id, @Schema(examples = "armenia") String slug, @Schema(examples = "place") String kind,
            @Schema(examples = "Armenia") String name, long count) {
    }

    /** How many hits bear a date in a year. */
    @Schema(name = "YearCount")
    record YearCount(@Schema(examples = "2026") int year, long count) {
    }
}
