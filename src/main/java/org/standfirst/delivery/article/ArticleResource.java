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
import java.util.Arrays;
import java.util.Date;
import java.util.List;
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
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;

@Path("/v1/articles")
@Tag(name = "Articles")
class ArticleResource {

    private final ArticleRepository articles;
    private final FormerArticles former;
    private final ArticleLists lists;
    private final ArticleAnswer answer;

    ArticleResource(ArticleRepository articles, FormerArticles former, ArticleLists lists, ArticleAnswer answer) {
        this.articles = articles;
        this.former = former;
        this.lists = lists;
        this.answer = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listArticles", summary = "List articles, newest first", description = "A list leaves out body, translations, related and notices unless `include` or `fields` asks for them.")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    public Response list(
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where a story has no edition in one that was asked for, the best first, separated by commas. Each story then comes once, and one that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @QueryParam("tag") @Parameter(description = "A tag by id or slug, with those below it; repeated: all of them.") List<String> tags,
            @QueryParam("tag.any") @Parameter(description = "Tags by id or slug, with those below them, separated by commas or repeated: any of them.") List<String> anyTags,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        return lists.page(new ArticleQuery(LanguageChoice.read(language, fallback), tags, split(anyTags), author), parameters,
                page, uri,
                request);
    }

    @GET
    @Path("{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
    @Operation(operationId = "getArticle", summary = "Read an article by id", description = "As JSON, or as HTML, Markdown or text by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)) })
    public Response get(@PathParam("id") UUID id,
            @QueryParam("language") @Parameter(description = "The edition of its story in this language, or in the first of several.", example = "ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where the story has no such edition, the best first, separated by commas; an edition that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @BeanParam ArticleParameters parameters, @Context HttpHeaders headers, @Context Request request) {
        var choice = LanguageChoice.read(language, fallback);
        var parts = parameters.parts();
        var row = choice.asked().isEmpty() ? articles.find(id, parts) : articles.findEdition(id, choice, parts);
        return answer(row.orElseThrow(() -> missing(id, choice)), choice, parameters, headers, request);
    }

    private ProblemException missing(UUID id, LanguageChoice choice) {
        if (articles.isPublic(id)) {
            return new ProblemException(ProblemType.NOT_FOUND,
                    "The story has no edition in " + String.join(", ", choice.ranking()) + ".");
        }
        return former.withdrawal(id).map(Withdrawal::problem).orElseGet(() -> ProblemException.notFound("article", id));
    }

    @GET
    @Path("{language}/{slug}")
    @Operation(operationId = "getArticleBySlug", summary = "Read an article by language and slug", description = "A former slug leads to the present one, as long as no other article has it. As JSON, or as HTML, Markdown or text by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "301", description = "The slug is a former one; Location is where the article is now.")
    public Response getBySlug(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "ferry-returns-to-the-lake") String slug,
            @BeanParam ArticleParameters parameters, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        var name = SlugPath.of(language, slug);
        return articles.find(name.language(), name.slug(), parameters.parts())
                .map(row -> answer(row, LanguageChoice.ANY, parameters, headers, request)).orElseGet(() -> former(name, uri));
    }

    private static List<String> split(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip).distinct().toList();
    }

    private Response former(SlugPath name, UriInfo uri) {
        var holder = former.holder(name.language(), name.slug()).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "There is no article \"" + name.slug() + "\" in \"" + name.language() + "\"."));
        if (holder.slug() == null) {
            throw former.withdrawal(holder.id()).orElse(Withdrawal.UNEXPLAINED).problem();
        }
        var query = uri.getRequestUri().getRawQuery();
        return Answer.moved(SlugPath.address(holder.language(), holder.slug()) + (query == null ? "" : "?" + query)).build();
    }

    private Response answer(ArticleRow row, LanguageChoice choice, ArticleParameters parameters, HttpHeaders headers,
            Request request) {
        return answer.of(row, choice, parameters, headers, request).lastModified(Date.from(row.updatedAt())).build();
    }
}
