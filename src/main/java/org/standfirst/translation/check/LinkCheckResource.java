package org.standfirst.translation.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/failing-translations")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: translations")
class LinkCheckResource {

    private final LinkCheckRepository checks;
    private final CheckConfig config;

    LinkCheckResource(LinkCheckRepository checks, CheckConfig config) {
        this.checks = checks;
        this.config = config;
    }

    @GET
    @Operation(operationId = "listFailingTranslations", summary = "List the translations elsewhere that are not there", description = "The hundred that have failed longest. One that is there again leaves the list by itself.")
    @APIResponse(responseCode = "200", description = "The translations; none where all are there.")
    public LinkCheckView.AllOf list() {
        return LinkCheckView.allOf(checks.failing(LinkCheckView.MOST), config);
    }
}
