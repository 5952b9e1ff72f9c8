package org.standfirst.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.Slug;

/** A partner as the newsroom sees it. */
@Schema(name = "Partner")
record PartnerView(
        UUID id,
        @Schema(examples = "lakeside-post") Slug slug,
        @Schema(examples = "Lakeside Post") String name,
        PartnerState state,
        @Schema(description = "Its sites: ids of publishers.") List<UUID> publishers,
        @Schema(examples = "https://news.example/terms") @Nullable String termsUrl,
        @Schema(description = "What it may have; tags by id.") Entitlement entitlement,
        Approval approval,
        @Nullable Integer requestsPerMinute,
        Instant createdAt,
        Instant modifiedAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.id(), partner.slug(), partner.name(), partner.state(), partner.publishers(),
                partner.termsUrl(), Entitlement.of(partner), partner.approval(), partner.requestsPerMinute(),
                partner.createdAt(), partner.modifiedAt());
    }
}
