package org.standfirst.webhook.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.webhook.delivery.DeliveryService.Addressee;

@Path("/v1/partner/webhooks/{id}")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.WEBHOOKS_WRITE)
@Tag(name = "Partner: webhooks")
class PartnerDeliveryResource {

    private final CurrentPartner partner;
    private final DeliveryService service;

    PartnerDeliveryResource(CurrentPartner partner, DeliveryService service) {
        this.partner = partner;
        this.service = service;
    }

    @GET
    @Path("deliveries")
    @Protected(Scope.WEBHOOKS_READ)
    @Operation(operationId = "listPartnerWebhookDeliveries", summary = "List what a webhook of the partner was sent, newest first", description = "With what came of it: the status and the first characters of the answer, or why there was none.")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public DeliveryList list(@PathParam("id") UUID id,
            @QueryParam("status") @Parameter(description = "Only those in this status.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "pending", "succeeded", "failed" })) @Nullable String status,
            @BeanParam PageRequest page) {
        return service.list(own(id), status, page);
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @ResponseStatus(202)
    @Operation(operationId = "replayPartnerWebhookDelivery", summary = "Send a message to the partner again", description = "It bears the same `webhook-id`, so that a receiver that has it knows it again.")
    @APIResponse(responseCode = "202", description = "The delivery, to be sent.")
    public DeliveryView replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return service.replay(own(id), delivery);
    }

    @POST
    @Path("replay")
    @ResponseStatus(202)
    @Operation(operationId = "replayPartnerWebhook", summary = "Send the partner all of a period again", description = "All that happened then and that the partner may have and the webhook wants now, in order: what it was sent and what it never was, as while it was turned off.")
    @APIResponse(responseCode = "202", description = "How many messages are sent.")
    public ReplayView replay(@PathParam("id") UUID id, @Valid @NotNull ReplayInput period) {
        return service.replay(own(id), period);
    }

    @POST
    @Path("test")
    @ResponseStatus(202)
    @Operation(operationId = "testPartnerWebhook", summary = "Try a webhook of the partner out", description = "Sends it a message of the type `webhook.test`, whatever it wants to be told of.")
    @APIResponse(responseCode = "202", description = "The delivery, to be sent.")
    public DeliveryView test(@PathParam("id") UUID id) {
        return service.test(own(id));
    }

    private Addressee own(UUID webhook) {
        return new Addressee(webhook, partner.id());
    }
}
