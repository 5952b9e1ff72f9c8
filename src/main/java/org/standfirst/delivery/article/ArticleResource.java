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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Negotiation;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.query.ArticleFilters;

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
    @Operation(operationId = "listArticles", summary = "List articles", description = "A list leaves out body, translations, related and notices unless `include` or `fields` asks for them.")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    public Response list(
            @BeanParam ArticleFilters filters,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri) {
        return lists.page(filters.query(Optional.ofNullable(author)), parameters, page, uri);
    }

    @GET
    @Path("{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
    @Operation(operationId = "getArticle", summary = "Read an article by id", description = "As JSON, or as HTML, Markdown, text, JSON-LD (schema.org) or ninjs (IPTC) by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = Negotiation.JSON_LD, schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = Negotiation.NINJS, schema = @Schema(type = SchemaType.OBJECT)) })
    public Response get(@PathParam("id") UUID id,
            @QueryParam("language") @Parameter(description = "The edition of its story in this language, or in the first of several.", example = "ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where the story has no such edition, the best first, separated by commas; an edition that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @BeanParam ArticleParameters parameters, @Context HttpHeaders headers) {
        var choice = LanguageChoice.read(language, fallback);
        var parts = parameters.parts();
        var read = choice.asked().isEmpty() ? articles.find(id, parts) : articles.findEdition(id, choice, parts);
        return answer(read.orElseThrow(() -> missing(id, choice)), choice, parameters, headers);
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
    @Operation(operationId = "getArticleBySlug", summary = "Read an article by language and slug", description = "A former slug leads to the present one, as long as no other article has it. As JSON, or as HTML, Markdown, text, JSON-LD (schema.org) or ninjs (IPTC) by Accept or `format`.")
    @APIResponse(responseCode = "200", description = "The article.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = ArticleFormats.MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = Negotiation.JSON_LD, schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = Negotiation.NINJS, schema = @Schema(type = SchemaType.OBJECT)) })
    @APIResponse(responseCode = "301", description = "The slug is a former one; Location is where the article is now.")
    public Response getBySlug(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "ferry-returns-to-the-lake") String slug,
            @BeanParam ArticleParameters parameters, @Context UriInfo uri, @Context HttpHeaders headers) {
        var name = SlugPath.of(language, slug);
        return articles.find(name.language(), name.slug(), parameters.parts())
                .map(read -> answer(read, LanguageChoice.ANY, parameters, headers)).orElseGet(() -> former(name, uri));
    }

    private Response former(SlugPath name, UriInfo uri) {
        var holder = former.holder(name.language(), name.slug()).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "There is no article \"" + name.slug() + "\" in \"" + name.language() + "\"."));
        if (holder.slug() == null) {
            throw former.withdrawal(holder.id()).orElse(Withdrawal.UNEXPLAINED).problem();
        }
        return Answer.moved(SlugPath.address(holder.language(), holder.slug()), uri);
    }

    private Response answer(ArticleReading read, LanguageChoice choice, ArticleParameters parameters, HttpHeaders headers) {
        return answer.of(read, choice, parameters, headers).lastModified(Date.from(read.row().updatedAt())).build();
    }
}
