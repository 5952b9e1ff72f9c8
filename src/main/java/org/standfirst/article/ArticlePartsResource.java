package org.standfirst.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.BylineInput;
import org.standfirst.content.RelatedLinkInput;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}")
@RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: articles")
class ArticlePartsResource {

    private final ArticleService service;
    private final ArticleViews views;
    private final ObjectMapper json;

    ArticlePartsResource(ArticleService service, ArticleViews views, ObjectMapper json) {
        this.service = service;
        this.views = views;
        this.json = json;
    }

    @PUT
    @Path("tags")
    @Operation(operationId = "replaceArticleTags", summary = "Set the tags of a working copy, in order")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> replaceTags(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull List<@NotBlank String> list) {
        return replace(id, ifMatch, "tags", list);
    }

    @PUT
    @Path("authors")
    @Operation(operationId = "replaceArticleAuthors", summary = "Set who signs a working copy, in order")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> replaceAuthors(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull List<@NotNull @Valid BylineInput> list) {
        return replace(id, ifMatch, "authors", list);
    }

    @PUT
    @Path("related")
    @Operation(operationId = "replaceArticleRelated", summary = "Set the related links of a working copy, in order", description = "Links of the body join them by themselves and are not part of this list.")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> replaceRelated(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull List<@NotNull @Valid RelatedLinkInput> list) {
        return replace(id, ifMatch, "related", list);
    }

    private RestResponse<ArticleView> replace(UUID id, @Nullable String ifMatch, String part, List<?> list) {
        var saved = service.patch(id, ifMatch, json.createObjectNode().set(part, json.valueToTree(list)));
        return RestResponse.ResponseBuilder.ok(views.of(saved.article(), saved.warnings()))
                .tag(saved.article().revision().entityTag()).build();
    }
}
