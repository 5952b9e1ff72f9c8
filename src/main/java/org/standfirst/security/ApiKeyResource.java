package org.standfirst.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;

@Path("/v1/admin/keys")
@RolesAllowed(Role.NAME_ADMIN)
@Tag(name = "Keys")
class ApiKeyResource {

    private static final String LIST = "keys";

    private final ApiKeyRepository keys;
    private final Caller caller;
    private final Clock clock;

    ApiKeyResource(ApiKeyRepository keys, Caller caller, Clock clock) {
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(operationId = "createKey", summary = "Make an API key", description = "The answer holds the secret; it is shown this once and kept only as a hash.")
    @APIResponse(responseCode = "201", description = "The key, with its secret.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ApiKeyView.class)))
    public RestResponse<ApiKeyView> create(@Valid @NotNull ApiKeyInput input) {
        var token = Token.random();
        var key = new ApiKey(token, input.name(), input.role(), ApiKey.Origin.ISSUED, caller.actor().name(), input.expiresAt(),
                clock.instant());
        keys.persist(key);
        return RestResponse.ResponseBuilder.<ApiKeyView> created(URI.create("/v1/admin/keys/" + key.id()))
                .entity(ApiKeyView.of(key, token)).build();
    }

    @GET
    @Operation(operationId = "listKeys", summary = "List API keys, newest first")
    @APIResponse(responseCode = "200", description = "A page of keys, without their secrets.")
    public ApiKeyList list(@BeanParam PageRequest page) {
        var slice = keys.newest(page.limit(), page.cursor(LIST));
        return new ApiKeyList(slice.map(ApiKeyView::of), slice.info(page.limit(), LIST, page.count() ? keys.count() : null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getKey", summary = "Read an API key")
    @APIResponse(responseCode = "200", description = "The key, without its secret.")
    public ApiKeyView get(@PathParam("id") UUID id) {
        return ApiKeyView.of(find(id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "revokeKey", summary = "Revoke an API key", description = "It stops being valid at once. The entry stays, so that what it did can be told.")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    public void revoke(@PathParam("id") UUID id) {
        find(id).revoke(clock.instant());
    }

    private ApiKey find(UUID id) {
        return keys.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("key", id));
    }
}
