package org.standfirst.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.PlainText;
import org.standfirst.language.Slug;

/** What an admin says of a partner. */
@Schema(name = "PartnerInput")
record PartnerInput(
        @Schema(description = "The name in URLs; made from the name where absent.", examples = "lakeside-post") @Nullable Slug slug,
        @Schema(description = "Its name.", examples = "Lakeside Post") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "A partner that is suspended keeps its account and gets nothing.", defaultValue = "active") PartnerState state,
        @Schema(description = "Its sites, as publishers by id or slug.", examples = "[\"lakeside-post\"]") @Size(max = 20) List<@NotBlank String> publishers,
        @Schema(description = "Where the terms are, in full.", examples = "https://news.example/terms") @WebAddress @Nullable String termsUrl,
        @Schema(description = "What it may have.") @NotNull @Valid Entitlement entitlement,
        @Schema(description = "When the translations show that it registers.", defaultValue = "afterApproval") Approval approval,
        @Schema(description = "How many requests a minute it may send, by all its keys; absent: as the server is configured.") @Min(1) @Max(100_000) @Nullable Integer requestsPerMinute) {

    PartnerInput {
        state = Objects.requireNonNullElse(state, PartnerState.ACTIVE);
        publishers = Objects.requireNonNullElse(publishers, List.of());
        approval = Objects.requireNonNullElse(approval, Approval.AFTER_APPROVAL);
    }

    /** What would make the partner as it is. */
    static PartnerInput of(Partner partner) {
        return new PartnerInput(partner.slug(), partner.name(), partner.state(),
                partner.publishers().stream().map(String::valueOf).toList(), partner.termsUrl(), Entitlement.of(partner),
                partner.approval(), partner.requestsPerMinute());
    }
}
