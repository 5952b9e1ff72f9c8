package org.standfirst.delivery.author;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.Reference;
import org.standfirst.delivery.article.ArticleListView;
import org.standfirst.delivery.article.ArticleLists;
import org.standfirst.delivery.article.ArticleQuery;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;

@Path("/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
class AuthorResource {

    private static final String LIST = "published authors";

    private final AuthorRepository authors;
    private final ArticleLists lists;
    private final Answer answer;

    AuthorResource(AuthorRepository authors, ArticleLists lists, Answer answer) {
        this.authors = authors;
        this.lists = lists;
        this.answer = answer;
    }

    /** A page of authors, newest first. */
    @Schema(name = "AuthorList")
    record AuthorList(List<AuthorView> items, PageInfo page) {
    }

    @GET
    @Operation(operationId = "listAuthors", summary = "List the authors who sign articles, newest first")
    @APIResponse(responseCode = "200", description = "A page of authors.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuthorList.class)))
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders request) {
        var slice = authors.newest(page.limit(), page.cursor(LIST));
        var info = slice.info(page.limit(), LIST, page.count() ? authors.count() : null);
        return answer.json(new AuthorList(slice.map(AuthorView::of), info), request)
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getAuthor", summary = "Read an author by slug or id")
    @APIResponse(responseCode = "200", description = "The author.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuthorView.class)))
    @APIResponse(responseCode = "301", description = "The author has another slug now: `Location` leads there.")
    public Response get(@PathParam("slug") @Parameter(example = "nino-beridze") String slug, @Context UriInfo uri,
            @Context HttpHeaders request) {
        var author = find(slug);
        return isNamed(author, slug) ? answer.json(AuthorView.of(author), request).build() : moved(author, "", uri);
    }

    @GET
    @Path("{slug}/articles")
    @Operation(operationId = "listAuthorArticles", summary = "List the articles of an author, newest first")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    @APIResponse(responseCode = "301", description = "The author has another slug now: `Location` leads there.")
    public Response articles(@PathParam("slug") @Parameter(example = "nino-beridze") String slug,
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where a story has no edition in one that was asked for, the best first, separated by commas. Each story then comes once, and one that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        var author = find(slug);
        return isNamed(author, slug)
                ? lists.page(new ArticleQuery(LanguageChoice.read(language, fallback), List.of(), List.of(),
                        author.id().toString()), parameters, page, uri, request)
                : moved(author, "/articles", uri);
    }

    private PublishedAuthor find(String slug) {
        return authors.find(slug).orElseThrow(() -> ProblemException.notFound("author", slug));
    }

    /** Whether the author is named as they are now, not by a former slug. */
    private static boolean isNamed(PublishedAuthor author, String text) {
        var reference = Reference.parse(text);
        return author.id().equals(reference.id()) || author.slug().equals(reference.slug());
    }

    private static Response moved(PublishedAuthor author, String suffix, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return Answer.moved("/v1/authors/" + URLEncoder.encode(author.slug().value(), StandardCharsets.UTF_8) + suffix
                + (query == null ? "" : "?" + query)).build();
    }
}
