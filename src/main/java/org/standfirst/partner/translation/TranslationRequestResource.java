package org.standfirst.partner.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.standfirst.partner.Partners;
import org.standfirst.security.Caller;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}/translation-requests")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: translations")
class TranslationRequestResource {

    private final TranslationRequests service;
    private final TranslationRequestRepository requests;
    private final Partners partners;
    private final Caller caller;

    TranslationRequestResource(TranslationRequests service, TranslationRequestRepository requests, Partners partners,
            Caller caller) {
        this.service = service;
        this.requests = requests;
        this.partners = partners;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "requestTranslation", summary = "Ask a partner to translate an article", description = "The partner accepts or declines; a translation that it registers and readers see fulfils the request. A partner is asked once at a time for a language.")
    @APIResponse(responseCode = "201", description = "The request.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TranslationRequestView.class)))
    public RestResponse<TranslationRequestView> create(@PathParam("id") UUID id,
            @Valid @NotNull TranslationRequestInput input) {
        var request = service.ask(id, input, caller);
        var partner = partners.find(request.partnerId()).orElseThrow();
        return RestResponse.ResponseBuilder.<TranslationRequestView> created(
                URI.create("/v1/editorial/articles/" + id + "/translation-requests"))
                .entity(TranslationRequestView.of(request, partner)).tag(request.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "listArticleTranslationRequests", summary = "List who translates an article into what", description = "By language, the oldest request first.")
    @APIResponse(responseCode = "200", description = "The requests; none where nobody was asked.")
    public TranslationRequestView.AllOf list(@PathParam("id") UUID id) {
        var found = requests.ofArticle(id);
        var asked = partners.byId(found.stream().map(TranslationRequest::partnerId).toList());
        return new TranslationRequestView.AllOf(found.stream().map(request -> TranslationRequestView.of(request,
                Objects.requireNonNull(asked.get(request.partnerId()), "a partner with keys is kept"))).toList());
    }
}
