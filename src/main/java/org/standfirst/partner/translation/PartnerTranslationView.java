package org.standfirst.partner.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.translation.Approval;
import org.standfirst.translation.ExternalTranslationView;

/** A translation as the partner that registered it sees it. */
@Schema(name = "PartnerTranslation")
record PartnerTranslationView(UUID id, UUID article, LanguageTag language,
        @Schema(examples = "https://on.ge/story") String url, @Nullable String headline,
        @Schema(description = "The site that hosts it.", examples = "on-ge") Slug publisher, @Nullable Instant publishedAt,
        @Schema(description = "Whether readers see it.") Approval approval,
        @Schema(description = "Whether it comes first of those in its language.") boolean preferred,
        @Schema(description = "Whether its page leads back to an edition of the story here, by a link in its head, its text or its header. Search engines heed no pair of which only one side names the other, so one that does not goes into no `hreflang`. Absent: that is not known yet, or cannot be told.") @Nullable Boolean pointsBack) {

    /** A page of translations, newest first. */
    @Schema(name = "PartnerTranslationList")
    record Page(List<PartnerTranslationView> items, PageInfo page) implements Paged {
    }

    static PartnerTranslationView of(UUID article, ExternalTranslationView translation) {
        return new PartnerTranslationView(translation.id(), article, translation.language(), translation.url(),
                translation.headline(), translation.publisher().slug(), translation.publishedAt(), translation.approval(),
                translation.preferred(), translation.pointsBack());
    }
}
