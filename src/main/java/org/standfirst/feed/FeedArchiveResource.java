package org.standfirst.feed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.feed.format.FeedFormat;
import org.standfirst.http.ProblemException;

/** What feeds had before: follow {@code prev-archive} from the feed on to read all that there is. */
@Path(FeedScope.PUBLIC)
@Tag(name = "Feeds")
class FeedArchiveResource {

    private static final String DAY = "/archive/{day:\\d{4}-\\d{2}-\\d{2}}.atom";

    private final Feeds feeds;
    private final FeedAnswer answer;

    FeedArchiveResource(Feeds feeds, FeedAnswer answer) {
        this.feeds = feeds;
        this.answer = answer;
    }

    @GET
    @Path(FeedResource.LANGUAGE + DAY)
    @Transactional
    @Operation(operationId = "getFeedArchive", summary = "Read the articles of a day as an archive of a feed", description = "An archive of RFC 5005, in Atom; `prev-archive` leads to the one before.")
    @APIResponse(responseCode = "200", description = "The archive.", content = @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)))
    public Response ofLanguage(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("day") @Parameter(example = "2026-05-04") String day,
            @QueryParam("cursor") @Parameter(description = "Where in a long day it begins, as `prev-archive` has it.") @Nullable String cursor,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.NONE, null), day, cursor, uri);
    }

    @GET
    @Path(FeedResource.LANGUAGE + "/tags/" + FeedResource.SLUG + DAY)
    @Transactional
    @Operation(operationId = "getTagFeedArchive", summary = "Read the articles of a tag and a day as an archive of a feed", description = "An archive of RFC 5005, in Atom; `prev-archive` leads to the one before.")
    @APIResponse(responseCode = "200", description = "The archive.", content = @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)))
    public Response ofTag(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "armenia") String slug,
            @PathParam("day") @Parameter(example = "2026-05-04") String day,
            @QueryParam("cursor") @Parameter(description = "Where in a long day it begins, as `prev-archive` has it.") @Nullable String cursor,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.TAG, slug), day, cursor, uri);
    }

    @GET
    @Path(FeedResource.LANGUAGE + "/authors/" + FeedResource.SLUG + DAY)
    @Transactional
    @Operation(operationId = "getAuthorFeedArchive", summary = "Read the articles of an author and a day as an archive of a feed", description = "An archive of RFC 5005, in Atom; `prev-archive` leads to the one before.")
    @APIResponse(responseCode = "200", description = "The archive.", content = @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)))
    public Response ofAuthor(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "nino-beridze") String slug,
            @PathParam("day") @Parameter(example = "2026-05-04") String day,
            @QueryParam("cursor") @Parameter(description = "Where in a long day it begins, as `prev-archive` has it.") @Nullable String cursor,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.AUTHOR, slug), day, cursor, uri);
    }

    private Response answer(FeedScope scope, String day, @Nullable String cursor, UriInfo uri) {
        var date = read(day);
        var made = feeds.archive(scope, date, cursor);
        return answer.of(made, FeedFormat.ATOM, made.scope().archivePath(date, null), uri);
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw ProblemException.notFound("day", day);
        }
    }
}
