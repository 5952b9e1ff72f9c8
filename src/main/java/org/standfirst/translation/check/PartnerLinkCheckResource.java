package org.standfirst.translation.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/partner/failing-translations")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.TRANSLATIONS_READ)
@Tag(name = "Partner: translations")
class PartnerLinkCheckResource {

    private final CurrentPartner partner;
    private final LinkCheckRepository checks;
    private final CheckConfig config;

    PartnerLinkCheckResource(CurrentPartner partner, LinkCheckRepository checks, CheckConfig config) {
        this.partner = partner;
        this.checks = checks;
        this.config = config;
    }

    @GET
    @Operation(operationId = "listPartnerFailingTranslations", summary = "List the translations on the partner's sites that are not there", description = "The hundred that have failed longest. One that is there again leaves the list by itself.")
    @APIResponse(responseCode = "200", description = "The translations; none where all are there.")
    public LinkCheckView.AllOf list() {
        return LinkCheckView.allOf(checks.failing(partner.reference(), LinkCheckView.MOST), config);
    }
}
