package org.standfirst.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;

/** A change of what readers see, in its latest state. */
@Schema(name = "Change")
public record ChangeView(
        @Schema(description = "What happened. Whoever keeps a copy takes `article.published` and `article.updated` the same way: the article replaces what there is.", enumeration = {
                "article.published", "article.updated", "article.unpublished", "article.recalled", "tag.updated",
                "tag.merged" }) String type,
        @Schema(description = "The article or tag.") UUID id,
        @Schema(description = "When it happened.") Instant at,
        @Schema(ref = "#/components/schemas/Article") @Nullable ObjectNode article,
        @Schema(description = "With an article that is to be removed: every address that it ever had.") @Nullable List<String> urls,
        @Schema(description = "Why it is to be removed: `withdrawn`, `filtered` (it is public, and no longer what was asked for or may be had), or what a recall gives as its reason.", examples = "withdrawn") @Nullable String reason,
        @Schema(description = "What readers are told of a recall.") @Nullable String text,
        @Nullable ChangedTag tag){

    private static final String UNPUBLISHED = "article.unpublished";

    static ChangeView of(LogRow row, boolean isNew, ObjectNode article) {
        return new ChangeView(isNew ? "article.published" : "article.updated", row.id(), row.at(), article, null, null, null,
                null);
    }

    static ChangeView of(LogRow row, ChangedTag tag) {
        return new ChangeView(tag.mergedInto() == null ? "tag.updated" : "tag.merged", row.id(), row.at(), null, null, null,
                null, tag);
    }

    static ChangeView of(LogRow row, Departure departure, List<String> urls) {
        return departure.recallReason() == null
                ? new ChangeView(UNPUBLISHED, row.id(), row.at(), null, urls,
                        departure.filtered() ? "filtered" : "withdrawn", null, null)
                : new ChangeView("article.recalled", row.id(), row.at(), null, urls, departure.recallReason(),
                        departure.recallText(), null);
    }

    /** A tag as it is now. */
    @Schema(name = "ChangedTag")
    public record ChangedTag(UUID id, @Schema(examples = "armenia") String slug, @Schema(examples = "place") String kind,
            @Schema(description = "Its name in each language.") LocalizedText names,
            @Schema(description = "The tag above it.") @Nullable NamedTag parent,
            @Schema(description = "The tag that it means now.") @Nullable NamedTag mergedInto) {
    }

    /** Another tag. */
    @Schema(name = "NamedTag")
    public record NamedTag(UUID id, @Schema(examples = "south-caucasus") String slug) {
    }

    /**
     * That an article is no longer what the follower may see or asked for.
     *
     * @param addresses every language and slug that it had
     * @param filtered whether readers see it still
     */
    record Departure(List<Address> addresses, boolean filtered, @Nullable String recallReason, @Nullable String recallText) {

        /** One of which nothing is known any longer. */
        static final Departure UNEXPLAINED = new Departure(List.of(), false, null, null);

        /** Whether it may ever have been what a filter takes. */
        boolean concerns(ChangeFilter filter) {
            return addresses.isEmpty() || addresses.stream().anyMatch(address -> filter.takes(address.language()));
        }
    }

    /** Where an article was found. */
    record Address(String language, String slug) {
    }
}
