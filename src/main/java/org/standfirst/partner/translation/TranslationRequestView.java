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
import org.standfirst.partner.Partners.PartnerReference;

/** A request for a translation, as both who asks and who is asked see it. */
@Schema(name = "TranslationRequest")
record TranslationRequestView(UUID id, UUID article, PartnerView partner, LanguageTag language, RequestState state,
        @Nullable String note, @Nullable Instant dueAt,
        @Schema(description = "Why it was declined.") @Nullable String reason,
        @Schema(description = "The translation that fulfilled it.") @Nullable UUID translation,
        String requestedBy, Instant createdAt, Instant modifiedAt) {

    /** Who is asked. */
    @Schema(name = "TranslationRequestPartner")
    record PartnerView(UUID id, @Schema(examples = "lakeside-post") Slug slug,
            @Schema(examples = "Lakeside Post") String name) {
    }

    /** A page of requests, newest first. */
    @Schema(name = "TranslationRequestPage")
    record Page(List<TranslationRequestView> items, PageInfo page) implements Paged {
    }

    /** All requests of an article, by language. */
    @Schema(name = "TranslationRequestList")
    record AllOf(List<TranslationRequestView> items) {
    }

    static TranslationRequestView of(TranslationRequest request, PartnerReference partner) {
        return new TranslationRequestView(request.id(), request.articleId(),
                new PartnerView(partner.id(), partner.slug(), partner.name()), request.language(), request.state(),
                request.note(), request.dueAt(), request.reason(), request.translationId(), request.requestedBy().name(),
                request.createdAt(), request.modifiedAt());
    }
}
