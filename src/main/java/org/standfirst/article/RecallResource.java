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

@Path("/v1/editorial/articles/{id}/recall")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_PUBLISH)
@Tag(name = "Editorial: workflow")
class RecallResource {

    private final Workflow workflow;
    private final ArticleViews views;

    RecallResource(Workflow workflow, ArticleViews views) {
        this.workflow = workflow;
        this.views = views;
    }

    @POST
    @Operation(operationId = "recallArticle", summary = "Recall an article", description = "For legal or factual reasons: readers get 410 with the reason at once, partners are told, and it cannot be published again until the recall is lifted. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, recalled.")
    public RestResponse<ArticleView> recall(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull RecallInput input) {
        return answer(workflow.recall(id, ifMatch, input));
    }

    @POST
    @Path("lift")
    @Operation(operationId = "liftRecall", summary = "Allow a recalled article to be published again", description = "Readers see nothing of it before it is. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> lift(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.liftRecall(id, ifMatch, StepInput.commentOf(input)));
    }

    private RestResponse<ArticleView> answer(Article article) {
        return RestResponse.ResponseBuilder.ok(views.of(article, List.of())).tag(article.revision().entityTag()).build();
    }
}
