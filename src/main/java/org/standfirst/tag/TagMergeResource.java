package org.standfirst.tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/tags/{id}")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.TAGS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: tags")
class TagMergeResource {

    private final TagService service;
    private final TagViews views;

    TagMergeResource(TagService service, TagViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Path("merge")
    @Operation(operationId = "mergeTag", summary = "Merge a tag into another", description = "Whatever refers to it means the other tag from now on: articles, notices, the tags below it and the tags merged into it. Its id and slug go on to answer, with a redirect for readers; its names and aliases become aliases of the other. Nothing is rewritten, so `unmerge` gives everything back.")
    @APIResponse(responseCode = "200", description = "The merged tag.")
    public RestResponse<TagView> merge(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TagMergeInput input) {
        return answer(service.merge(id, ifMatch, input));
    }

    @POST
    @Path("unmerge")
    @Operation(operationId = "unmergeTag", summary = "Undo the merge of a tag", description = "It stands for itself again, with every article, notice and tag that refers to it, whether from before the merge or since. Where the tag above it has come to stand below it meanwhile, none stands above it any more.")
    @APIResponse(responseCode = "200", description = "The tag.")
    public RestResponse<TagView> unmerge(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.unmerge(id, ifMatch));
    }

    private RestResponse<TagView> answer(Tag tag) {
        return RestResponse.ResponseBuilder.ok(views.of(tag)).tag(tag.revision().entityTag()).build();
    }
}
