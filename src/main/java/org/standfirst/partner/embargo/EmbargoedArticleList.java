package org.standfirst.partner.embargo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of articles that readers do not see yet, soonest first. */
@Schema(name = "EmbargoedArticleList")
record EmbargoedArticleList(List<Item> items, PageInfo page) implements Paged {

    /** An article in brief. */
    @Schema(name = "EmbargoedArticleItem")
    record Item(UUID id,
            @Schema(examples = "en") String language,
            @Schema(examples = "ferry-returns-to-the-lake") String slug,
            @Schema(examples = "Ferry returns to the lake") String headline,
            @Schema(description = "The paragraph between headline and body.") @Nullable String standfirst,
            @Schema(description = "When readers see it. Nobody shows it before.") Instant embargoUntil,
            @Schema(description = "How often it will have been published then.", examples = "1") int version,
            @Schema(description = "What it is about, in order.") List<ArticleView.TagView> tags) {
    }
}
