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
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path(WebhookResource.PATH)
@RolesAllowed(Role.NAME_ADMIN)
@Protected(Scope.WEBHOOKS_WRITE)
@Tag(name = "Webhooks")
class WebhookResource {

    static final String PATH = "/v1/admin/webhooks";
    private static final String LIST = "webhooks";

    private final WebhookRepository webhooks;
    private final WebhookService service;

    WebhookResource(WebhookRepository webhooks, WebhookService service) {
        this.webhooks = webhooks;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createWebhook", summary = "Have an address told of what happens", description = "The answer holds the secret that its messages are signed with, by the Standard Webhooks specification; it is shown this once.")
    @APIResponse(responseCode = "201", description = "The webhook, with its secret.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> create(@Valid @NotNull WebhookInput input) {
        var secret = SigningSecret.random();
        return WebhookView.created(PATH, service.create(Owner.ANYBODY, input, secret), secret);
    }

    @GET
    @Protected(Scope.WEBHOOKS_READ)
    @Operation(operationId = "listWebhooks", summary = "List webhooks, newest first", description = "Those of partners, too.")
    @APIResponse(responseCode = "200", description = "A page of webhooks, without their secrets.")
    public WebhookList list(@BeanParam PageRequest page) {
        var slice = webhooks.newest(Owner.ANYBODY, page.limit(), page.cursor(LIST));
        return new WebhookList(slice.map(WebhookView::of),
                slice.info(page.limit(), LIST, page.count() ? webhooks.count() : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.WEBHOOKS_READ)
    @Operation(operationId = "getWebhook", summary = "Read a webhook")
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    public RestResponse<WebhookView> get(@PathParam("id") UUID id) {
        return WebhookView.answer(webhooks.find(Owner.ANYBODY, id).orElseThrow(() -> ProblemException.notFound("webhook", id)),
                null);
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchWebhook", summary = "Change a webhook, or turn it off or on", description = "One that was turned off goes on with what it had not taken; what happened in the meantime it is told by a replay.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    public RestResponse<WebhookView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return WebhookView.answer(service.patch(Owner.ANYBODY, id, ifMatch, patch), null);
    }

    @POST
    @Path("{id}/rotate-secret")
    @Operation(operationId = "rotateWebhookSecret", summary = "Sign with another secret", description = "For a time messages are signed with both, so that the receiver can change to it without losing one. The answer holds the secret; it is shown this once.")
    @APIResponse(responseCode = "200", description = "The webhook, with its secret.")
    public RestResponse<WebhookView> rotate(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var secret = SigningSecret.random();
        return WebhookView.answer(service.rotate(Owner.ANYBODY, id, ifMatch, secret), secret);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Remove a webhook, with what is kept of its deliveries")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(Owner.ANYBODY, id, ifMatch);
    }
}
