package org.standfirst.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.article.WorkingCopies;
import org.standfirst.article.WorkingCopy;
import org.standfirst.content.InlineLinks;
import org.standfirst.delivery.article.ArticleParameters;
import org.standfirst.delivery.article.ArticlePreview;
import org.standfirst.delivery.article.PreviewedArticle;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.publication.PublishedContent;

@Path("/v1/preview")
@Tag(name = "Previews")
class PreviewResource {

    private final PreviewTokens tokens;
    private final WorkingCopies workingCopies;
    private final ArticlePreview preview;
    private final ObjectMapper json;
    private final Clock clock;

    PreviewResource(PreviewTokens tokens, WorkingCopies workingCopies, ArticlePreview preview, ObjectMapper json, Clock clock) {
        this.tokens = tokens;
        this.workingCopies = workingCopies;
        this.preview = preview;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("{token}")
    @Operation(operationId = "getPreview", summary = "Look at an article before it is published", description = "As readers would get it if it were published now, from a link that the newsroom gave. The header `Standfirst-Preview` tells that it is none of what readers get.")
    @APIResponse(responseCode = "200", description = "The article, in the shape of a published one.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "#/components/schemas/Article")),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)) })
    public Response get(@PathParam("token") String token, @BeanParam ArticleParameters parameters,
            @Context HttpHeaders headers) {
        var link = tokens.read(token).orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "The link was changed on its way, or never given."));
        if (!link.expiresAt().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.GONE, "The link was good until " + link.expiresAt() + ".");
        }
        var article = workingCopies.find(link.article())
                .orElseThrow(() -> new ProblemException(ProblemType.GONE, "The article was removed or recalled."));
        return preview.show(previewed(article), parameters, headers)
                .header("Standfirst-Preview", "until=" + link.expiresAt()).build();
    }

    private PreviewedArticle previewed(WorkingCopy copy) {
        var content = copy.content();
        var source = content.source();
        return new PreviewedArticle(copy.id(), copy.storyId(), copy.original(), copy.language().value(),
                copy.slug().value(), content.headline(), json.valueToTree(PublishedContent.of(content)),
                content.body().toJson(), source == null ? null : source.publisher(), copy.version(),
                copy.dates().publishedAt(), copy.dates().firstPublishedAt(), copy.dates().updatedAt(),
                copy.translatedFromId(), copy.translatedFromVersion(), content.tags(),
                content.authors().stream().map(line -> new PreviewedArticle.Byline(line.author(), line.role())).toList(),
                InlineLinks.all(content).stream().map(link -> new PreviewedArticle.Link(link.relation(), link.article(),
                        link.headline(), link.url(), link.publisher())).toList());
    }
}
