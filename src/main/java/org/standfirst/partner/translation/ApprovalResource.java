package org.standfirst.partner.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.translation.Approval;
import org.standfirst.translation.ExternalTranslationView;

@Path("/v1/editorial/articles/{id}/translations")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: translations")
class ApprovalResource {

    private final PartnerTranslations translations;

    ApprovalResource(PartnerTranslations translations) {
        this.translations = translations;
    }

    @POST
    @Path("{translation}/approve")
    @Operation(operationId = "approveTranslation", summary = "Show a translation that a partner has registered", description = "Readers see it at once. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<PartnerTranslationView> approve(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(id, translations.decide(id, translation, ifMatch, Approval.APPROVED));
    }

    @POST
    @Path("{translation}/decline")
    @Operation(operationId = "declineTranslation", summary = "Do not show a translation that a partner has registered", description = "Also one that was approved before. The partner sees that it is declined. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<PartnerTranslationView> decline(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(id, translations.decide(id, translation, ifMatch, Approval.DECLINED));
    }

    @POST
    @Path("{translation}/prefer")
    @Operation(operationId = "preferTranslation", summary = "Let a translation elsewhere come first of those in its language", description = "The one that did so before no longer does. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<PartnerTranslationView> prefer(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(id, translations.prefer(id, translation, ifMatch));
    }

    private static RestResponse<PartnerTranslationView> answer(UUID article, ExternalTranslationView translation) {
        return RestResponse.ResponseBuilder.ok(PartnerTranslationView.of(article, translation))
                .tag(translation.revision().entityTag()).build();
    }
}
