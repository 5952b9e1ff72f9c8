package org.standfirst.feed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.feed.format.FeedFormat;

@Path(FeedScope.PUBLIC)
@Tag(name = "Feeds")
class FeedResource {

    static final String LANGUAGE = "{language:[A-Za-z0-9-]+}";
    static final String SLUG = "{slug:[^/]+}";
    static final String FORMAT = ".{format:" + FeedFormat.EXTENSIONS + "}";

    private final Feeds feeds;
    private final FeedAnswer answer;

    FeedResource(Feeds feeds, FeedAnswer answer) {
        this.feeds = feeds;
        this.answer = answer;
    }

    @GET
    @Path(LANGUAGE + FORMAT)
    @Transactional
    @Operation(operationId = "getFeed", summary = "Read the newest articles of a language as a feed", description = "As RSS 2.0 (`rss`), Atom (`atom`), JSON Feed 1.1 (`json`), or a list of ninjs (`ninjs`, `ninjs2`). Each edition in another language, here and elsewhere, is linked to; Atom tells what was withdrawn, ninjs what was recalled.")
    @APIResponse(responseCode = "200", description = "The feed.", content = {
            @Content(mediaType = "application/rss+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY)) })
    @APIResponse(responseCode = "301", description = "The language tag is written otherwise: `Location` leads there.")
    public Response ofLanguage(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("format") @Parameter(example = "atom") String format, @BeanParam FeedParameters parameters,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.NONE, null), format, parameters, uri);
    }

    @GET
    @Path(LANGUAGE + "/tags/" + SLUG + FORMAT)
    @Transactional
    @Operation(operationId = "getTagFeed", summary = "Read the newest articles of a tag and those below it as a feed", description = "In the same forms as the feed of a language.")
    @APIResponse(responseCode = "200", description = "The feed.", content = {
            @Content(mediaType = "application/rss+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY)) })
    @APIResponse(responseCode = "301", description = "The tag has another slug now, or is merged into another: `Location` leads there.")
    public Response ofTag(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "armenia") String slug,
            @PathParam("format") @Parameter(example = "atom") String format, @BeanParam FeedParameters parameters,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.TAG, slug), format, parameters, uri);
    }

    @GET
    @Path(LANGUAGE + "/authors/" + SLUG + FORMAT)
    @Transactional
    @Operation(operationId = "getAuthorFeed", summary = "Read the newest articles of an author as a feed", description = "In the same forms as the feed of a language.")
    @APIResponse(responseCode = "200", description = "The feed.", content = {
            @Content(mediaType = "application/rss+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY)) })
    @APIResponse(responseCode = "301", description = "The author has another slug now: `Location` leads there.")
    public Response ofAuthor(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "nino-beridze") String slug,
            @PathParam("format") @Parameter(example = "atom") String format, @BeanParam FeedParameters parameters,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PUBLIC, language, Subject.AUTHOR, slug), format, parameters, uri);
    }

    private Response answer(FeedScope scope, String extension, FeedParameters parameters, UriInfo uri) {
        var format = FeedFormat.read(extension, parameters.version);
        var made = feeds.newest(scope, format, parameters.cursor);
        return answer.of(made, format, made.scope().path() + "." + extension, uri);
    }
}
