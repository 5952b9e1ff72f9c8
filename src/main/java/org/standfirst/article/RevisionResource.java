package org.standfirst.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.Revision;
import org.standfirst.revision.ArticleRevision;
import org.standfirst.revision.Revisions;
import org.standfirst.revision.diff.ContentDiff;
import org.standfirst.security.Caller;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}/revisions")
@RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: revisions")
class RevisionResource {

    private final ArticleRepository articles;
    private final Revisions revisions;
    private final History history;
    private final ArticleViews views;
    private final ReadableContent readable;
    private final Restoration restoration;
    private final Caller caller;

    RevisionResource(ArticleRepository articles, Revisions revisions, History history, ArticleViews views,
            ReadableContent readable, Restoration restoration, Caller caller) {
        this.articles = articles;
        this.revisions = revisions;
        this.history = history;
        this.views = views;
        this.readable = readable;
        this.restoration = restoration;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRevisions", summary = "List the revisions of an article, the last first", description = "Each save and each step is one. Those of an article in the trash are there for editors and admins.")
    @APIResponse(responseCode = "200", description = "A page of revisions.")
    public RevisionList list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var article = find(id).id();
        var canonical = "revisions of " + article;
        var slice = revisions.latest(article, page.limit(), page.cursor(canonical));
        return new RevisionList(slice.map(RevisionView::of),
                slice.info(page.limit(), canonical, page.count() ? revisions.count(article) : null));
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getRevision", summary = "Read a revision of an article", description = "The article as it was then, and what was saved, byte for byte.")
    @APIResponse(responseCode = "200", description = "The revision.")
    public RestResponse<RevisionView> get(@PathParam("id") UUID id, @PathParam("number") long number) {
        var present = find(id);
        var revision = find(id, number);
        var article = history.asItWas(present, revision);
        var view = RevisionView.of(revision.entry(), views.of(article, List.of()), revision.content());
        return RestResponse.ResponseBuilder.ok(view).tag(new Revision(number).entityTag()).build();
    }

    @GET
    @Path("{number}/diff")
    @Operation(operationId = "diffRevisions", summary = "Tell what differs between two revisions", description = "By property, by block of the body, and by word.")
    @APIResponse(responseCode = "200", description = "What differs.")
    public RevisionDiffView diff(@PathParam("id") UUID id, @PathParam("number") long number,
            @QueryParam("to") @Parameter(description = "The number of the revision to compare with; the present one where absent.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @Nullable String to) {
        var present = find(id);
        var before = find(id, number);
        var after = find(id, to == null ? present.revision().number() : number(to));
        return RevisionDiffView.of(RevisionView.of(before.entry()), RevisionView.of(after.entry()),
                ContentDiff.between(readable.of(history.asItWas(present, before)),
                        readable.of(history.asItWas(present, after))));
    }

    @POST
    @Path("{number}/restore")
    @Protected(Scope.ARTICLES_WRITE)
    @Operation(operationId = "restoreRevision", summary = "Make an earlier revision the present one again", description = "A save like any other: a new revision that says the same, and nothing of it for readers before it is published. What it referred to and is gone by now is left out and told in `warnings`. Authors and translators restore revisions of own drafts.")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> restore(@PathParam("id") UUID id, @PathParam("number") long number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var saved = restoration.restore(id, ifMatch, number);
        return RestResponse.ResponseBuilder.ok(views.of(saved.article(), saved.warnings()))
                .tag(saved.article().revision().entityTag()).build();
    }

    private Article find(UUID id) {
        return articles.findLive(id).or(() -> caller.mayChangeAllContent() ? articles.findDeleted(id) : Optional.empty())
                .orElseThrow(() -> ProblemException.notFound("article", id));
    }

    private ArticleRevision find(UUID article, long number) {
        return revisions.find(article, number).orElseThrow(() -> ProblemException.notFound("revision", number));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter("to", "\"" + text + "\" is no number of a revision.");
        }
    }
}
