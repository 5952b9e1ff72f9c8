package org.standfirst.partner.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/partner/translation-requests")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.TRANSLATIONS_WRITE)
@Tag(name = "Partner: translations")
class PartnerRequestResource {

    private final CurrentPartner partner;
    private final TranslationRequests service;
    private final TranslationRequestRepository requests;

    PartnerRequestResource(CurrentPartner partner, TranslationRequests service, TranslationRequestRepository requests) {
        this.partner = partner;
        this.service = service;
        this.requests = requests;
    }

    @GET
    @Protected(Scope.TRANSLATIONS_READ)
    @Operation(operationId = "listTranslationRequests", summary = "List what the partner is asked to translate, newest first")
    @APIResponse(responseCode = "200", description = "A page of requests.")
    public TranslationRequestView.Page list(
            @QueryParam("state") @Parameter(description = "Only those that stand there.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "requested", "accepted", "published", "declined" })) @Nullable String state,
            @BeanParam PageRequest page) {
        var standing = state(state);
        var id = partner.id();
        var query = "translation requests " + id + " " + standing;
        var slice = requests.ofPartner(id, standing, page.limit(), page.cursor(query));
        return new TranslationRequestView.Page(
                slice.map(request -> TranslationRequestView.of(request, partner.reference())),
                slice.info(page.limit(), query, page.count() ? requests.countOfPartner(id, standing) : null));
    }

    @POST
    @Path("{id}/accept")
    @Operation(operationId = "acceptTranslationRequest", summary = "Say that the partner will translate an article", description = "If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The request.")
    public RestResponse<TranslationRequestView> accept(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.accept(partner.id(), id, ifMatch));
    }

    @POST
    @Path("{id}/decline")
    @Operation(operationId = "declineTranslationRequest", summary = "Say that the partner will not translate an article", description = "Also after it has accepted. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The request.")
    public RestResponse<TranslationRequestView> decline(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull DeclineInput input) {
        return answer(service.decline(partner.id(), id, ifMatch, input.reason()));
    }

    private RestResponse<TranslationRequestView> answer(TranslationRequest request) {
        return RestResponse.ResponseBuilder.ok(TranslationRequestView.of(request, partner.reference()))
                .tag(request.revision().entityTag()).build();
    }

    private static @Nullable RequestState state(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(RequestState.values()).filter(state -> state.stateName().equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("state",
                        "\"" + name + "\" is no state; there are requested, accepted, published and declined."));
    }
}
