package org.standfirst.delivery.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.delivery.Languages;

@Path("/v1/articles")
@Tag(name = "Articles")
class ArticleResource {

    private final ArticleRepository articles;
    private final ArticleLists lists;
    private final ArticleAnswer answer;

    ArticleResource(ArticleRepository articles, ArticleLists lists, ArticleAnswer answer) {
        this.articles = articles;
        this.lists = lists;
        this.answer = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listArticles", summary = "List articles, newest first", description = "A list leaves out body, translations, related and notices unless `include` or `fields` asks for them.")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    public Response list(
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @QueryParam("tag") @Parameter(description = "A tag by id or slug, with those below it; repeated: all of them.") List<String> tags,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        return lists.page(new ArticleQuery(Languages.read(language), tags, author), parameters, page, uri, request);
    }

    @GET
    @Path("{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
    @Operation(operationId = "getArticle", summary = "Read an article by id", description = "As JSON, or as HTML, Markdown or text by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)) })
    public Response get(@PathParam("id") UUID id, @BeanParam ArticleParameters parameters, @Context HttpHeaders headers,
            @Context Request request) {
        var parts = parameters.parts();
        var row = articles.find(id, parts).orElseThrow(
                () -> missing(articles.withdrawal(id), "There is no article \"" + id + "\"."));
        return answer(row, parameters, headers, request);
    }

    @GET
    @Path("{language}/{slug}")
    @Operation(operationId = "getArticleBySlug", summary = "Read an article by language and slug", description = "As JSON, or as HTML, Markdown or text by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)) })
    public Response getBySlug(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "ferry-returns-to-the-lake") String slug,
            @BeanParam ArticleParameters parameters, @Context HttpHeaders headers,
            @Context Request request) {
        var parts = parameters.parts();
        var name = SlugPath.of(language, slug);
        var row = articles.find(name.language(), name.slug(), parts).orElseThrow(
                () -> missing(articles.withdrawal(name.language(), name.slug()),
                        "There is no article \"" + slug + "\" in \"" + language + "\"."));
        return answer(row, parameters, headers, request);
    }

    private Response answer(ArticleRow row, ArticleParameters parameters, HttpHeaders headers, Request request) {
        return answer.of(row, parameters, headers, request).lastModified(Date.from(row.updatedAt())).build();
    }

    private static ProblemException missing(Optional<Withdrawal> withdrawal, String detail) {
        return withdrawal.map(Withdrawal::problem).orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND, detail));
    }
}
