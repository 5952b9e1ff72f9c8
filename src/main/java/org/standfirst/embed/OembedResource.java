package org.standfirst.embed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.article.SyndicatedArticles;
import org.standfirst.delivery.article.SyndicatedArticles.Found;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.site.Site;
import org.standfirst.site.SiteName;

@Path("/oembed")
@Tag(name = "oEmbed")
class OembedResource {

    private final SyndicatedArticles articles;
    private final Site site;
    private final OembedCard cards;
    private final Answer answer;

    OembedResource(SyndicatedArticles articles, Site site, OembedCard cards, Answer answer) {
        this.articles = articles;
        this.site = site;
        this.cards = cards;
        this.answer = answer;
    }

    @GET
    @Operation(operationId = "getOembed", summary = "Read what another site shows of an article that it links to", description = "An answer of the type `link` of oEmbed 1.0.")
    @APIResponse(responseCode = "200", description = "What to show.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public Response get(
            @QueryParam("url") @Parameter(description = "The address of an article on the site.", required = true, example = "https://news.example/en/ferry-returns-to-the-lake") @Nullable String url,
            @QueryParam("format") @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "json", "xml" }, defaultValue = "json")) @Nullable String format,
            @QueryParam("maxwidth") @Parameter(description = "How wide the thumbnail may be.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @Nullable String maxWidth,
            @QueryParam("maxheight") @Parameter(description = "How high the thumbnail may be.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @Nullable String maxHeight) {
        if (format != null && !format.equals("json") && !format.equals("xml")) {
            throw ProblemException.invalidParameter("format", "\"" + format + "\" is no format; there are json and xml.");
        }
        var width = pixels("maxwidth", maxWidth);
        var height = pixels("maxheight", maxHeight);
        var found = find(url);
        var card = cards.of(found.article(), width, height);
        var response = "xml".equals(format)
                ? answer.text(OembedCard.xml(card), MediaType.TEXT_XML, found.provenance())
                : answer.json(card, found.provenance());
        return response.lastModified(Date.from(found.article().view().updatedAt())).build();
    }

    private Found find(@Nullable String url) {
        if (url == null) {
            throw ProblemException.invalidParameter("url", "Name the address of an article in \"url\".");
        }
        return articleAt(url).orElseThrow(() -> ProblemException.notFound("article", url));
    }

    /** An address that cannot be one of ours is not found, like one that could. */
    private Optional<Found> articleAt(String url) {
        try {
            return site.names(site.place(url)).stream().filter(name -> name.kind() == SiteName.Kind.ARTICLE)
                    .flatMap(name -> articles.find(language(name), name.slug()).stream()).findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String language(SiteName name) {
        return name.language() == null ? site.defaultLanguage().value() : new LanguageTag(name.language()).value();
    }

    private static int pixels(String parameter, @Nullable String text) {
        try {
            var number = text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below in words for a client.
        }
        throw ProblemException.invalidParameter(parameter, "\"" + parameter + "\" is a number of pixels.");
    }
}
