package org.standfirst.security;

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
import java.net.URI;
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

@Path("/v1/admin/keys")
@RolesAllowed(Role.NAME_ADMIN)
@Protected(Scope.KEYS_WRITE)
@Tag(name = "Keys")
class ApiKeyResource {

    private static final String LIST = "keys";

    private final ApiKeyRepository keys;
    private final ApiKeyService service;

    ApiKeyResource(ApiKeyRepository keys, ApiKeyService service) {
        this.keys = keys;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createKey", summary = "Make an API key", description = "The answer holds the secret; it is shown this once and kept only as a hash. A key that is limited to scopes can give none but its own.")
    @APIResponse(responseCode = "201", description = "The key, with its secret.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ApiKeyView.class)))
    public RestResponse<ApiKeyView> create(@Valid @NotNull ApiKeyInput input) {
        var token = Token.random();
        var key = service.issue(token, input);
        return RestResponse.ResponseBuilder.<ApiKeyView> created(URI.create("/v1/admin/keys/" + key.id()))
                .entity(ApiKeyView.of(key, token)).tag(key.revision().entityTag()).build();
    }

    @GET
    @Protected(Scope.KEYS_READ)
    @Operation(operationId = "listKeys", summary = "List API keys, newest first")
    @APIResponse(responseCode = "200", description = "A page of keys, without their secrets.")
    public ApiKeyList list(@BeanParam PageRequest page) {
        var slice = keys.newest(page.limit(), page.cursor(LIST));
        return new ApiKeyList(slice.map(ApiKeyView::of), slice.info(page.limit(), LIST, page.count() ? keys.count() : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.KEYS_READ)
    @Operation(operationId = "getKey", summary = "Read an API key")
    @APIResponse(responseCode = "200", description = "The key, without its secret.")
    public RestResponse<ApiKeyView> get(@PathParam("id") UUID id) {
        return answer(keys.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("key", id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchKey", summary = "Change the name, scopes or expiry of an API key", description = "It holds from the next request on. The role stays, and a key that was revoked stays so.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApiKeyChangeInput.class)))
    @APIResponse(responseCode = "200", description = "The key, without its secret.")
    public RestResponse<ApiKeyView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke an API key", description = "It stops being valid at once. The entry stays, so that what it did can be told.")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    public void revoke(@PathParam("id") UUID id) {
        service.revoke(id);
    }

    private static RestResponse<ApiKeyView> answer(ApiKey key) {
        return RestResponse.ResponseBuilder.ok(ApiKeyView.of(key)).tag(key.revision().entityTag()).build();
    }
}
