package org.standfirst.sitemap;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.cache.Provenance;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;
import org.standfirst.sitemap.SitemapRepository.News;

@Path("/sitemap-news.xml")
@Tag(name = "Sitemaps")
class NewsSitemapResource {

    /** What search engines take. */
    private static final Duration AGE = Duration.ofDays(2);
    private static final int MOST = 1000;

    private final SitemapRepository pages;
    private final Sitemaps sitemaps;
    private final Origins origins;
    private final Answer answer;

    NewsSitemapResource(SitemapRepository pages, Sitemaps sitemaps, Origins origins, Answer answer) {
        this.pages = pages;
        this.sitemaps = sitemaps;
        this.origins = origins;
        this.answer = answer;
    }

    @GET
    @Transactional
    @Operation(operationId = "getNewsSitemap", summary = "Read the articles of the last 48 hours as a news sitemap", description = "The newest 1,000 at most.")
    @APIResponse(responseCode = "200", description = "The sitemap.", content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response get() {
        var seen = origins.snapshot();
        var news = pages.news(AGE, MOST);
        var known = origins.of(seen, Set.of(SurrogateKeys.ARTICLES));
        return answer.text(sitemaps.news(news), MediaType.APPLICATION_XML,
                new Provenance(seen, known.keys(), soonest(known, news).orElse(null)))
                .lastModified(Sitemaps.latest(news.stream().map(News::updatedAt).toList())).build();
    }

    /** The clock changes it too: what was news is none any more. */
    private static Optional<Duration> soonest(Provenance known, List<News> news) {
        return Stream.concat(Stream.ofNullable(known.validFor()), news.stream().map(News::newsFor))
                .min(Duration::compareTo);
    }
}
