package org.standfirst.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
class ReviewResource {

    private final Workflow workflow;
    private final ArticleViews views;

    ReviewResource(Workflow workflow, ArticleViews views) {
        this.workflow = workflow;
        this.views = views;
    }

    @POST
    @Path("submit")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.ARTICLES_WRITE)
    @Operation(operationId = "submitArticle", summary = "Hand a draft to an editor", description = "Authors and translators submit their own drafts, and cannot change them until they are returned. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, in review.")
    public RestResponse<ArticleView> submit(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.submit(id, ifMatch, StepInput.commentOf(input)));
    }

    @POST
    @Path("approve")
    @Operation(operationId = "approveArticle", summary = "Approve an article in review", description = "It may be published. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, approved.")
    public RestResponse<ArticleView> approve(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.approve(id, ifMatch, StepInput.commentOf(input)));
    }

    @POST
    @Path("return")
    @Operation(operationId = "returnArticle", summary = "Return an article to who wrote it", description = "It is a draft again, with the comment as `reviewComment`. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, a draft.")
    public RestResponse<ArticleView> returnToWriter(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull StepInput.Return input) {
        return answer(workflow.returnToWriter(id, ifMatch, input.comment()));
    }

    private RestResponse<ArticleView> answer(Article article) {
        return RestResponse.ResponseBuilder.ok(views.of(article, List.of())).tag(article.revision().entityTag()).build();
    }
}
