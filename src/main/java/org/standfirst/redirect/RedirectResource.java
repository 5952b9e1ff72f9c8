package org.standfirst.redirect;

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
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/redirects")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.REDIRECTS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: redirects")
class RedirectResource {

    private static final String LIST = "redirects";

    private final RedirectRepository redirects;
    private final RedirectService service;

    RedirectResource(RedirectRepository redirects, RedirectService service) {
        this.redirects = redirects;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createRedirect", summary = "Make a redirect", description = "It holds while nothing public is at the address itself. It may lead on to another redirect, but never back.")
    @APIResponse(responseCode = "201", description = "The redirect.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RedirectView.class)))
    public RestResponse<RedirectView> create(@Valid @NotNull RedirectInput input) {
        var redirect = service.create(input);
        return RestResponse.ResponseBuilder.<RedirectView> created(URI.create("/v1/editorial/redirects/" + redirect.id()))
                .entity(RedirectView.of(redirect)).tag(redirect.revision().entityTag()).build();
    }

    @GET
    @Protected(Scope.REDIRECTS_READ)
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Operation(operationId = "listEditorialRedirects", summary = "List redirects, newest first")
    @APIResponse(responseCode = "200", description = "A page of redirects.")
    public RedirectList list(@BeanParam PageRequest page) {
        var slice = redirects.newest(page.limit(), page.cursor(LIST));
        return new RedirectList(slice.map(RedirectView::of),
                slice.info(page.limit(), LIST, page.count() ? redirects.count() : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.REDIRECTS_READ)
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Operation(operationId = "getEditorialRedirect", summary = "Read a redirect")
    @APIResponse(responseCode = "200", description = "The redirect.")
    public RestResponse<RedirectView> get(@PathParam("id") UUID id) {
        return answer(redirects.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("redirect", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceRedirect", summary = "Replace a redirect", description = "What is absent is emptied.")
    @APIResponse(responseCode = "200", description = "The redirect.")
    public RestResponse<RedirectView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull RedirectInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchRedirect", summary = "Change a redirect in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RedirectInput.class)))
    @APIResponse(responseCode = "200", description = "The redirect.")
    public RestResponse<RedirectView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteRedirect", summary = "Remove a redirect")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<RedirectView> answer(Redirect redirect) {
        return RestResponse.ResponseBuilder.ok(RedirectView.of(redirect)).tag(redirect.revision().entityTag()).build();
    }
}
