package org.standfirst.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_PUBLISH)
@Tag(name = "Editorial: workflow")
class WorkflowResource {

    private final Workflow workflow;
    private final ArticleViews views;

    WorkflowResource(Workflow workflow, ArticleViews views) {
        this.workflow = workflow;
        this.views = views;
    }

    @POST
    @Path("publish")
    @Operation(operationId = "publishArticle", summary = "Publish the working copy", description = "Readers see it at once, or from `publishedAt` on where that is to come. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, which readers now see.")
    public RestResponse<ArticleView> publish(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(workflow.publish(id, ifMatch));
    }

    @POST
    @Path("unpublish")
    @Operation(operationId = "unpublishArticle", summary = "Take an article away from readers", description = "Its address answers 410, and links to it vanish until it is published again. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, which readers no longer see.")
    public RestResponse<ArticleView> unpublish(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(workflow.unpublish(id, ifMatch));
    }

    private RestResponse<ArticleView> answer(Article article) {
        return RestResponse.ResponseBuilder.ok(views.of(article, List.of())).tag(article.revision().entityTag()).build();
    }
}
