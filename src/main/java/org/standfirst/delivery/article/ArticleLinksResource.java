package org.standfirst.delivery.article;

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

    ArticleLinksResource(ArticleRepository articles, FormerArticles former, ArticleComposer composer, Answer answer) {
        this.articles = articles;
        this.former = former;
        this.composer = composer;
        this.answer = answer;
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
    record BacklinkList(List<ArticleView> items, PageInfo page) {
    }

    @GET
    @Path("translations")
    @Operation(operationId = "listTranslations", summary = "List the other editions of an article, here and elsewhere")
    @APIResponse(responseCode = "200", description = "The editions.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TranslationList.class)))
    public Response translations(@PathParam("id") UUID id, @Context HttpHeaders request) {
        var view = view(id, Part.TRANSLATIONS);
        return answer.json(new TranslationList(Objects.requireNonNull(view.translations())), request).build();
    }

    @GET
    @Path("related")
    @Operation(operationId = "listRelated", summary = "List the links of an article", description = "In order; those of the body last, with the relation `inline`.")
    @APIResponse(responseCode = "200", description = "The links.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RelatedList.class)))
    public Response related(@PathParam("id") UUID id, @Context HttpHeaders request) {
        var view = view(id, Part.RELATED);
        return answer.json(new RelatedList(Objects.requireNonNull(view.related())), request).build();
    }

    @GET
    @Path("backlinks")
    @Operation(operationId = "listBacklinks", summary = "List the articles that link to an article, newest first")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BacklinkList.class)))
    public Response backlinks(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        view(id);
        var canonical = "backlinks\n" + id;
        var slice = articles.backlinks(id, page.limit(), page.cursor(canonical));
        var info = slice.info(page.limit(), canonical, page.count() ? articles.countBacklinks(id) : null);
        var items = slice.<ArticleView> map(row -> composer.view(row, Set.of(), BodyFormat.PORTABLE_TEXT));
        return answer.json(new BacklinkList(items, info), request).header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    private ArticleView view(UUID id, Part... parts) {
        var wanted = EnumSet.noneOf(Part.class);
        wanted.addAll(List.of(parts));
        var row = articles.find(id, wanted).orElseThrow(() -> former.withdrawal(id).map(Withdrawal::problem)
                .orElseGet(() -> ProblemException.notFound("article", id)));
        return composer.view(row, wanted, BodyFormat.PORTABLE_TEXT);
    }
}
