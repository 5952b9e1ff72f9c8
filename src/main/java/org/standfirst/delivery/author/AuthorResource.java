package org.standfirst.delivery.author;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.Reference;
import org.standfirst.delivery.article.ArticleListView;
import org.standfirst.delivery.article.ArticleLists;
import org.standfirst.delivery.article.query.ArticleFilters;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;

@Path("/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
class AuthorResource {

    private static final String LIST = "published authors";

    private final AuthorRepository authors;
    private final ArticleLists lists;
    private final Answer answer;
    private final Origins origins;

    AuthorResource(AuthorRepository authors, ArticleLists lists, Answer answer, Origins origins) {
        this.authors = authors;
        this.lists = lists;
        this.answer = answer;
        this.origins = origins;
    }

    /** A page of authors, newest first. */
    @Schema(name = "AuthorList")
    record AuthorList(List<AuthorView> items, PageInfo page) {
    }

    @GET
    @Transactional
    @Operation(operationId = "listAuthors", summary = "List the authors who sign articles, newest first")
    @APIResponse(responseCode = "200", description = "A page of authors.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuthorList.class)))
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        var seen = origins.snapshot();
        var slice = authors.newest(page.limit(), page.cursor(LIST));
        var info = slice.info(page.limit(), LIST, page.count() ? authors.count() : null);
        // Any article may be the first that someone signs, or the last.
        var keys = Stream.concat(Stream.of(SurrogateKeys.AUTHORS, SurrogateKeys.ARTICLES),
                slice.items().stream().map(AuthorResource::key)).collect(Collectors.toSet());
        return answer.json(new AuthorList(slice.map(AuthorView::of), info), origins.of(seen, keys))
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(operationId = "getAuthor", summary = "Read an author by slug or id")
    @APIResponse(responseCode = "200", description = "The author.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuthorView.class)))
    @APIResponse(responseCode = "301", description = "The author has another slug now: `Location` leads there.")
    public Response get(@PathParam("slug") @Parameter(example = "nino-beridze") String slug, @Context UriInfo uri) {
        var seen = origins.snapshot();
        var author = authors.find(slug).orElseThrow(() -> ProblemException.notFound("author", slug));
        if (!Reference.parse(slug).names(author.id(), author.slug())) {
            return Answer.moved("/v1/authors/" + URLEncoder.encode(author.slug().value(), StandardCharsets.UTF_8), uri);
        }
        var keys = origins.author(slug);
        keys.add(key(author));
        return answer.json(AuthorView.of(author), origins.of(seen, keys)).build();
    }

    @GET
    @Path("{slug}/articles")
    @Operation(operationId = "listAuthorArticles", summary = "List the articles of an author")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    @APIResponse(responseCode = "301", description = "The author has another slug now: `Location` leads there.")
    public Response articles(@PathParam("slug") @Parameter(example = "nino-beridze") String slug,
            @BeanParam ArticleFilters filters, @BeanParam ListParameters parameters, @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return lists.pageOf("author", slug, present -> "/v1/authors/" + present + "/articles", filters.ofAuthor(slug),
                parameters, page, uri);
    }

    private static String key(PublishedAuthor author) {
        return SurrogateKeys.of("author", author.id());
    }
}
