package org.standfirst.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/trash")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: trash")
class TrashResource {

    private static final String LIST = "trash";

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final Trash trash;

    TrashResource(ArticleRepository articles, ArticleViews views, Trash trash) {
        this.articles = articles;
        this.views = views;
        this.trash = trash;
    }

    @GET
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "listTrash", summary = "List removed articles, the last removed first", description = "`restore` takes one out again.")
    @APIResponse(responseCode = "200", description = "A page of removed articles.")
    public ArticleList list(@BeanParam PageRequest page) {
        var slice = articles.deleted(page.limit(), page.cursor(LIST));
        return new ArticleList(views.ofList(slice.items()),
                slice.info(page.limit(), LIST, page.count() ? articles.countDeleted() : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "getTrashedArticle", summary = "Read a removed article")
    @APIResponse(responseCode = "200", description = "The article as it was removed.")
    public RestResponse<ArticleView> get(@PathParam("id") UUID id) {
        var article = articles.findDeleted(id).orElseThrow(() -> ProblemException.notFound("article in the trash", id));
        return RestResponse.ResponseBuilder.ok(views.of(article, List.of())).tag(article.revision().entityTag()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.NAME_ADMIN)
    @Operation(operationId = "purgeArticle", summary = "Erase a removed article for good", description = "With all its revisions, once it has been in the trash for `standfirst.trash.keep-for`, 30 days unless set.")
    @APIResponse(responseCode = "204", description = "It is erased.")
    public void purge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        trash.purge(id, ifMatch);
    }
}
