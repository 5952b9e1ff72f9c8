package org.standfirst.sitemap;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;
import org.standfirst.sitemap.SitemapRepository.Month;

@Path("/sitemap.xml")
@Tag(name = "Sitemaps")
class SitemapIndexResource {

    private final SitemapRepository pages;
    private final Sitemaps sitemaps;
    private final Origins origins;
    private final Answer answer;

    SitemapIndexResource(SitemapRepository pages, Sitemaps sitemaps, Origins origins, Answer answer) {
        this.pages = pages;
        this.sitemaps = sitemaps;
        this.origins = origins;
        this.answer = answer;
    }

    @GET
    @Transactional
    @Operation(operationId = "getSitemapIndex", summary = "Read the index of the sitemaps")
    @APIResponse(responseCode = "200", description = "The index.", content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response get() {
        var seen = origins.snapshot();
        var months = pages.months();
        return answer.text(sitemaps.index(months), MediaType.APPLICATION_XML,
                origins.of(seen, Set.of(SurrogateKeys.ARTICLES)))
                .lastModified(Sitemaps.latest(months.stream().map(Month::updatedAt).toList())).build();
    }
}
