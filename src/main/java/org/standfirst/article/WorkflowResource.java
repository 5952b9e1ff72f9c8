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
class WorkflowResource {

    private final Workflow workflow;
    private final Trash trash;
    private final ArticleViews views;

    WorkflowResource(Workflow workflow, Trash trash, ArticleViews views) {
        this.workflow = workflow;
        this.trash = trash;
        this.views = views;
    }

    @POST
    @Path("publish")
    @Operation(operationId = "publishArticle", summary = "Publish the working copy", description = "Readers see it at once, or from `publishedAt` or the end of its embargo on where that is to come: it is scheduled then. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, which readers now see.")
    public RestResponse<ArticleView> publish(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid StepInput.@Nullable Publish input) {
        return answer(workflow.publish(id, ifMatch, input == null ? null : input.comment(),
                input != null && input.isMinor()));
    }

    @POST
    @Path("schedule")
    @Operation(operationId = "scheduleArticle", summary = "Publish the working copy at a time to come", description = "Readers see it from that moment on, to the second, whatever runs or does not run here then. What is edited meanwhile is taken along. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, scheduled.")
    public RestResponse<ArticleView> schedule(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull StepInput.Schedule input) {
        return answer(workflow.schedule(id, ifMatch, input.comment(), input.at()));
    }

    @POST
    @Path("unschedule")
    @Operation(operationId = "unscheduleArticle", summary = "Take back a publication that is still to come", description = "If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, approved, or unpublished where it was public before.")
    public RestResponse<ArticleView> unschedule(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.unschedule(id, ifMatch, StepInput.commentOf(input)));
    }

    @POST
    @Path("unpublish")
    @Operation(operationId = "unpublishArticle", summary = "Take an article away from readers", description = "Its address answers 410, and links to it vanish until it is published again. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, which readers no longer see.")
    public RestResponse<ArticleView> unpublish(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.unpublish(id, ifMatch, StepInput.commentOf(input)));
    }

    @POST
    @Path("archive")
    @Protected(Scope.ARTICLES_WRITE)
    @Operation(operationId = "archiveArticle", summary = "Put an article away", description = "If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy, archived.")
    public RestResponse<ArticleView> archive(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        return answer(workflow.archive(id, ifMatch, StepInput.commentOf(input)));
    }

    @POST
    @Path("restore")
    @Protected(Scope.ARTICLES_WRITE)
    @Operation(operationId = "restoreArticle", summary = "Bring an article back", description = "Out of the archive, as a draft or unpublished; out of the trash, as it was removed. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> restore(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable StepInput input) {
        var saved = trash.restore(id, ifMatch, StepInput.commentOf(input));
        return answer(saved.article(), saved.warnings());
    }

    private RestResponse<ArticleView> answer(Article article) {
        return answer(article, List.of());
    }

    private RestResponse<ArticleView> answer(Article article, List<String> warnings) {
        return RestResponse.ResponseBuilder.ok(views.of(article, warnings)).tag(article.revision().entityTag()).build();
    }
}
