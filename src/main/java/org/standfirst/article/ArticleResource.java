package org.standfirst.article;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.author.Authors;
import org.standfirst.content.ArticleInput;
import org.standfirst.http.MergePatch;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.tag.Tags;

@Path("/v1/editorial/articles")
@RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: articles")
class ArticleResource {

    private final ArticleRepository articles;
    private final ArticleService service;
    private final ArticleViews views;
    private final Tags tags;
    private final Authors authors;

    ArticleResource(ArticleRepository articles, ArticleService service, ArticleViews views, Tags tags, Authors authors) {
        this.articles = articles;
        this.service = service;
        this.views = views;
        this.tags = tags;
        this.authors = authors;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createArticle", summary = "Write an article", description = "It begins as a draft. The body comes as `body`, `bodyHtml` or `bodyMarkdown`.")
    @APIResponse(responseCode = "201", description = "The draft.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)))
    public RestResponse<ArticleView> create(@Valid @NotNull ArticleInput input) {
        var saved = service.create(input);
        var article = saved.article();
        return RestResponse.ResponseBuilder.<ArticleView> created(URI.create("/v1/editorial/articles/" + article.id()))
                .entity(views.of(article, saved.warnings())).tag(article.revision().entityTag()).build();
    }

    @GET
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "listEditorialArticles", summary = "List working copies, the last changed first", description = "A list leaves out body, translations and related links.")
    @APIResponse(responseCode = "200", description = "A page of working copies.")
    public ArticleList list(@BeanParam ArticleQuery query, @BeanParam PageRequest page) {
        var filter = query.filter(tags, authors);
        var canonical = query.canonical();
        var slice = articles.latest(filter, page.limit(), page.cursor(canonical));
        return new ArticleList(views.ofList(slice.items()),
                slice.info(page.limit(), canonical, page.count() ? articles.count(filter) : null));
    }

    @GET
    @Path("{id}")
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "getEditorialArticle", summary = "Read a working copy")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> get(@PathParam("id") UUID id) {
        return answer(articles.findLive(id).orElseThrow(() -> ProblemException.notFound("article", id)), List.of());
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceArticle", summary = "Replace a working copy", description = "What is absent is emptied; an absent slug stays as it is. Readers see nothing of it before it is published.")
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull ArticleInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchArticle", summary = "Change a working copy in part", description = "Readers see nothing of it before it is published.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ArticleInput.class)))
    @APIResponse(responseCode = "200", description = "The working copy.")
    public RestResponse<ArticleView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteArticle", summary = "Remove an article that is not published")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private RestResponse<ArticleView> answer(ArticleService.Saved saved) {
        return answer(saved.article(), saved.warnings());
    }

    private RestResponse<ArticleView> answer(Article article, List<String> warnings) {
        return RestResponse.ResponseBuilder.ok(views.of(article, warnings)).tag(article.revision().entityTag()).build();
    }
}
