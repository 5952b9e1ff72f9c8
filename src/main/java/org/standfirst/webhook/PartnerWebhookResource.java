package org.standfirst.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path(PartnerWebhookResource.PATH)
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.WEBHOOKS_WRITE)
@Tag(name = "Partner: webhooks")
class PartnerWebhookResource {

    static final String PATH = "/v1/partner/webhooks";
    private static final String LIST = "partner webhooks";

    private final CurrentPartner partner;
    private final WebhookRepository webhooks;
    private final WebhookService service;

    PartnerWebhookResource(CurrentPartner partner, WebhookRepository webhooks, WebhookService service) {
        this.partner = partner;
        this.webhooks = webhooks;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createPartnerWebhook", summary = "Have an address of the partner told of what happens", description = "It is told of articles that the partner is entitled to, of the end of those that it has had, of recalls among them, of tags, and of what it is asked to translate. The answer holds the secret that its messages are signed with, by the Standard Webhooks specification; it is shown this once.")
    @APIResponse(responseCode = "201", description = "The webhook, with its secret.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> create(@Valid @NotNull WebhookInput input) {
        var secret = SigningSecret.random();
        return WebhookView.created(PATH, service.create(owner(), input, secret), secret);
    }

    @GET
    @Protected(Scope.WEBHOOKS_READ)
    @Operation(operationId = "listPartnerWebhooks", summary = "List the partner's webhooks, newest first")
    @APIResponse(responseCode = "200", description = "A page of webhooks, without their secrets.")
    public WebhookList list(@BeanParam PageRequest page) {
        var slice = webhooks.newest(owner(), page.limit(), page.cursor(LIST));
        return new WebhookList(slice.map(WebhookView::of),
                slice.info(page.limit(), LIST, page.count() ? webhooks.count(owner()) : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.WEBHOOKS_READ)
    @Operation(operationId = "getPartnerWebhook", summary = "Read a webhook of the partner")
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    public RestResponse<WebhookView> get(@PathParam("id") UUID id) {
        return WebhookView.answer(webhooks.find(owner(), id).orElseThrow(() -> ProblemException.notFound("webhook", id)),
                null);
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchPartnerWebhook", summary = "Change a webhook of the partner, or turn it off or on", description = "One that was turned off goes on with what it had not taken; what happened in the meantime it is told by a replay.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    public RestResponse<WebhookView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return WebhookView.answer(service.patch(owner(), id, ifMatch, patch), null);
    }

    @POST
    @Path("{id}/rotate-secret")
    @Operation(operationId = "rotatePartnerWebhookSecret", summary = "Sign what the partner is sent with another secret", description = "For a time messages are signed with both, so that the receiver can change to it without losing one. The answer holds the secret; it is shown this once.")
    @APIResponse(responseCode = "200", description = "The webhook, with its secret.")
    public RestResponse<WebhookView> rotate(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var secret = SigningSecret.random();
        return WebhookView.answer(service.rotate(owner(), id, ifMatch, secret), secret);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePartnerWebhook", summary = "Remove a webhook of the partner, with what is kept of its deliveries")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(owner(), id, ifMatch);
    }

    private Owner owner() {
        return new Owner(partner.id());
    }
}
