package org.standfirst.publisher;

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

@Path("/v1/editorial/publishers")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.PUBLISHERS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: publishers")
class PublisherResource {

    private static final String LIST = "publishers";

    private final PublisherRepository publishers;
    private final PublisherService service;

    PublisherResource(PublisherRepository publishers, PublisherService service) {
        this.publishers = publishers;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createPublisher", summary = "Make a publisher")
    @APIResponse(responseCode = "201", description = "The publisher.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublisherView.class)))
    public RestResponse<PublisherView> create(@Valid @NotNull PublisherInput input) {
        var publisher = service.create(input);
        return RestResponse.ResponseBuilder.<PublisherView> created(URI.create("/v1/editorial/publishers/" + publisher.id()))
                .entity(PublisherView.of(publisher)).tag(publisher.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.PUBLISHERS_READ)
    @Operation(operationId = "listEditorialPublishers", summary = "List publishers, newest first")
    @APIResponse(responseCode = "200", description = "A page of publishers.")
    public PublisherList list(@BeanParam PageRequest page) {
        var slice = publishers.newest(page.limit(), page.cursor(LIST));
        return new PublisherList(slice.map(PublisherView::of),
                slice.info(page.limit(), LIST, page.count() ? publishers.count() : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.PUBLISHERS_READ)
    @Operation(operationId = "getEditorialPublisher", summary = "Read a publisher")
    @APIResponse(responseCode = "200", description = "The publisher.")
    public RestResponse<PublisherView> get(@PathParam("id") UUID id) {
        return answer(publishers.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("publisher", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replacePublisher", summary = "Replace a publisher", description = "What is absent is emptied; an absent slug stays as it is.")
    @APIResponse(responseCode = "200", description = "The publisher.")
    public RestResponse<PublisherView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull PublisherInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchPublisher", summary = "Change a publisher in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PublisherInput.class)))
    @APIResponse(responseCode = "200", description = "The publisher.")
    public RestResponse<PublisherView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePublisher", summary = "Remove a publisher that nothing refers to")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<PublisherView> answer(Publisher publisher) {
        return RestResponse.ResponseBuilder.ok(PublisherView.of(publisher)).tag(publisher.revision().entityTag()).build();
    }
}
