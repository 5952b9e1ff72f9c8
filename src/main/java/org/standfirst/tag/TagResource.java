package org.standfirst.tag;

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

@Path("/v1/editorial/tags")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.TAGS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: tags")
class TagResource {

    private static final String LIST = "tags";

    private final TagRepository tags;
    private final TagService service;

    TagResource(TagRepository tags, TagService service) {
        this.tags = tags;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createTag", summary = "Make a tag")
    @APIResponse(responseCode = "201", description = "The tag.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    public RestResponse<TagView> create(@Valid @NotNull TagInput input) {
        var tag = service.create(input);
        return RestResponse.ResponseBuilder.<TagView> created(URI.create("/v1/editorial/tags/" + tag.id()))
                .entity(TagView.of(tag)).tag(tag.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.TAGS_READ)
    @Operation(operationId = "listEditorialTags", summary = "List tags, newest first")
    @APIResponse(responseCode = "200", description = "A page of tags.")
    public TagList list(@BeanParam PageRequest page) {
        var slice = tags.newest(page.limit(), page.cursor(LIST));
        return new TagList(slice.map(TagView::of), slice.info(page.limit(), LIST, page.count() ? tags.count() : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.TAGS_READ)
    @Operation(operationId = "getEditorialTag", summary = "Read a tag")
    @APIResponse(responseCode = "200", description = "The tag.")
    public RestResponse<TagView> get(@PathParam("id") UUID id) {
        return answer(tags.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("tag", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceTag", summary = "Replace a tag", description = "What is absent is emptied; an absent slug stays as it is.")
    @APIResponse(responseCode = "200", description = "The tag.")
    public RestResponse<TagView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TagInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchTag", summary = "Change a tag in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponse(responseCode = "200", description = "The tag.")
    public RestResponse<TagView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteTag", summary = "Remove a tag that nothing uses")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<TagView> answer(Tag tag) {
        return RestResponse.ResponseBuilder.ok(TagView.of(tag)).tag(tag.revision().entityTag()).build();
    }
}
