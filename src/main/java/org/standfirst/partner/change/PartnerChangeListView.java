package org.standfirst.partner.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.change.ChangeListView;
import org.standfirst.change.ChangeListView.ChangePage;
import org.standfirst.change.ChangeView;
import org.standfirst.change.ChangeView.ChangedTag;

/** Changes in order, with articles as a partner gets them. */
@Schema(name = "PartnerChangeList")
record PartnerChangeListView(List<PartnerChangeView> items, ChangePage page) {

    static PartnerChangeListView of(ChangeListView changes) {
        return new PartnerChangeListView(changes.items().stream().map(PartnerChangeView::of).toList(), changes.page());
    }

    /** A change of what a partner may have, in its latest state. */
    @Schema(name = "PartnerChange")
    record PartnerChangeView(
            @Schema(description = "What happened. Whoever keeps a copy takes `article.published` and `article.updated` the same way: the article replaces what there is.", enumeration = {
                    "article.published", "article.updated", "article.unpublished", "article.recalled", "tag.updated",
                    "tag.merged" }) String type,
            @Schema(description = "The article or tag.") UUID id,
            @Schema(description = "When it happened.") Instant at,
            @Schema(ref = "#/components/schemas/PartnerArticle") @Nullable ObjectNode article,
            @Schema(description = "With an article that is to be removed: every address that it ever had.") @Nullable List<String> urls,
            @Schema(description = "Why it is to be removed: `withdrawn`, `filtered` (it is public, and no longer what was asked for or may be had), or what a recall gives as its reason.", examples = "withdrawn") @Nullable String reason,
            @Schema(description = "What is to be said of a recall.") @Nullable String text,
            @Nullable ChangedTag tag){

        private static PartnerChangeView of(ChangeView change) {
            return new PartnerChangeView(change.type(), change.id(), change.at(), change.article(), change.urls(),
                    change.reason(), change.text(), change.tag());
        }
    }
}
