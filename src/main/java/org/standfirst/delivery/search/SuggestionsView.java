package org.standfirst.delivery.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader may be typing. */
@Schema(name = "SearchSuggestions")
record SuggestionsView(@Schema(description = "Headlines that have the words, the newest first.") List<HeadlineView> articles,
        @Schema(description = "Tags whose names fit, the best first.") List<TagView> tags) {

    /** An article by its headline. */
    @Schema(name = "SuggestedArticle")
    record HeadlineView(UUID id, @Schema(examples = "en") String language,
            @Schema(examples = "ferry-returns-to-the-lake") String slug,
            @Schema(examples = "https://news.example/en/ferry-returns-to-the-lake") String url,
            @Schema(examples = "Ferry returns to the lake") String headline, Instant publishedAt) {
    }

    /** A tag by the name that fits. */
    @Schema(name = "SuggestedTag")
    record TagView(UUID id, @Schema(examples = "armenia") String slug, @Schema(examples = "place") String kind,
            @Schema(examples = "Armenia") String name) {
    }
}
