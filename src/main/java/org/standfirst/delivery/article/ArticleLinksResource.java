package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.delivery.article.ArticleView.RelatedView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.delivery.Answer;

@Path("/v1/articles/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleLinksResource {

    private final ArticleRepository articles;
    private final FormerArticles former;
    private final ArticleComposer composer;
    private final Answer answer;
    private final ObjectMapper json;

    ArticleLinksResource(ArticleRepository articles, FormerArticles former, ArticleComposer composer, Answer answer,
            ObjectMapper json) {
        this.articles = articles;
        this.former = former;
        this.composer = composer;
        this.answer = answer;
        this.json = json;
    }

    /** All other editions of a story. */
    @Schema(name = "TranslationList")
    record TranslationList(List<TranslationView> items) {
    }

    /** All links of an article. */
    @Schema(name = "RelatedLinkList")
    record RelatedList(List<RelatedView> items) {
    }

    /** A page of the articles that link to one, newest first. */
    @Schema(name = "BacklinkList")
    record BacklinkList(@Schema(implementation = ArticleView[].class) List<Object> items, PageInfo page) {
    }

    @GET
    @Path("translations")
    @Operation(operationId = "listTranslations", summary = "List the other editions of an article, here and elsewhere")
    @APIResponse(responseCode = "200", description = "The editions.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TranslationList.class)))
    public Response translations(@PathParam("id") UUID id) {
        var parts = EnumSet.of(Part.TRANSLATIONS);
        var read = read(id, parts);
        var view = composer.view(read.row(), parts, BodyFormat.PORTABLE_TEXT);
        return answer.json(new TranslationList(Objects.requireNonNull(view.translations())), read.provenance())
                .build();
    }

    @GET
    @Path("related")
    @Operation(operationId = "listRelated", summary = "List the links of an article", description = "In order; those of the body last, with the relation `inline`.")
    @APIResponse(responseCode = "200", description = "The links.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RelatedList.class)))
    public Response related(@PathParam("id") UUID id) {
        var parts = EnumSet.of(Part.RELATED);
        var read = read(id, parts);
        var view = composer.view(read.row(), parts, BodyFormat.PORTABLE_TEXT);
        return answer.json(new RelatedList(Objects.requireNonNull(view.related())), read.provenance()).build();
    }

    @GET
    @Path("backlinks")
    @Operation(operationId = "listBacklinks", summary = "List the articles that link to an article, newest first")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BacklinkList.class)))
    public Response backlinks(@PathParam("id") UUID id, @BeanParam ListParameters parameters, @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var canonical = "backlinks\n" + id;
        var fields = parameters.fields();
        var parts = parameters.parts();
        var format = parameters.bodyFormat();
        var read = articles.backlinks(id, parts, page.limit(), page.cursor(canonical), page.count());
        if (read.subject() == null) {
            throw missing(id);
        }
        var info = read.slice().info(page.limit(), canonical, read.total());
        var items = read.slice().<Object> map(row -> fields.of(composer.view(row, parts, format), json));
        return answer.json(new BacklinkList(items, info), read.provenance())
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    private ArticleReading read(UUID id, Set<Part> parts) {
        return articles.find(id, parts).orElseThrow(() -> missing(id));
    }

    private ProblemException missing(UUID id) {
        return former.withdrawal(id).map(Withdrawal::problem).orElseGet(() -> ProblemException.notFound("article", id));
    }
}
