package org.standfirst.sitemap;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;
import org.standfirst.http.ProblemException;
import org.standfirst.sitemap.SitemapRepository.Row;

@Path("/sitemaps")
@Tag(name = "Sitemaps")
class SitemapPageResource {

    /** All editions elsewhere. */
    private static final String EXTERNAL = "list:external";

    private final SitemapRepository pages;
    private final Sitemaps sitemaps;
    private final Origins origins;
    private final Answer answer;

    SitemapPageResource(SitemapRepository pages, Sitemaps sitemaps, Origins origins, Answer answer) {
        this.pages = pages;
        this.sitemaps = sitemaps;
        this.origins = origins;
        this.answer = answer;
    }

    @GET
    @Path("{page:\\d{4}-\\d{2}(?:-[1-9]\\d{0,3})?}.xml")
    @Transactional
    @Operation(operationId = "getSitemap", summary = "Read the articles of a month as a sitemap", description = "With all editions of each, here and elsewhere. The index names the pages of a month that has several.")
    @APIResponse(responseCode = "200", description = "The sitemap.", content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response get(@PathParam("page") @Parameter(example = "2026-05") String page) {
        var parts = page.split("-", 3);
        var number = parts.length == 3 ? Integer.parseInt(parts[2]) : 1;
        var seen = origins.snapshot();
        var articles = pages.articles(month(parts[0] + "-" + parts[1]), (number - 1) * Sitemaps.PAGE_SIZE,
                Sitemaps.PAGE_SIZE);
        if (articles.isEmpty()) {
            throw ProblemException.notFound("sitemap", page);
        }
        return answer.text(sitemaps.page(articles), MediaType.APPLICATION_XML,
                origins.of(seen, Set.of(SurrogateKeys.ARTICLES, EXTERNAL)))
                .lastModified(Sitemaps.latest(articles.stream().map(Row::updatedAt).toList()))
                .build();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.notFound("month", text);
        }
    }
}
