package org.standfirst.feed;

import jakarta.annotation.security.RolesAllowed;
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
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.feed.format.FeedFormat;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path(FeedScope.PARTNER)
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.SYNDICATION_READ)
@Tag(name = "Partner: articles")
class PartnerFeedResource {

    private final CurrentPartner partner;
    private final PartnerFeeds feeds;
    private final FeedAnswer answer;

    PartnerFeedResource(CurrentPartner partner, PartnerFeeds feeds, FeedAnswer answer) {
        this.partner = partner;
        this.feeds = feeds;
        this.answer = answer;
    }

    @GET
    @Path(FeedResource.LANGUAGE + FeedResource.FORMAT)
    @Operation(operationId = "getPartnerFeed", summary = "Read the newest articles of a language that the partner may have as a feed", description = "In the forms of the feeds that are open to all, with the text where the partner is entitled to that, and with licence, attribution and canonical address in each item. Atom and ninjs tell what was taken back of what the partner had.")
    @APIResponse(responseCode = "200", description = "The feed.", content = {
            @Content(mediaType = "application/rss+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY)) })
    @APIResponse(responseCode = "301", description = "The language tag is written otherwise: `Location` leads there.")
    public Response ofLanguage(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("format") @Parameter(example = "atom") String format, @BeanParam FeedParameters parameters,
            @Context UriInfo uri) {
        return answer(FeedScope.of(FeedScope.PARTNER, language, Subject.NONE, null), format, parameters, uri);
    }

    @GET
    @Path(FeedResource.LANGUAGE + "/tags/" + FeedResource.SLUG + FeedResource.FORMAT)
    @Operation(operationId = "getPartnerTagFeed", summary = "Read the newest articles of a tag that the partner may have as a feed", description = "In the same forms as the feed of a language.")
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
        return answer(FeedScope.of(FeedScope.PARTNER, language, Subject.TAG, slug), format, parameters, uri);
    }

    private Response answer(FeedScope scope, String extension, FeedParameters parameters, UriInfo uri) {
        var format = FeedFormat.read(extension, parameters.version);
        var made = feeds.newest(partner.id(), scope, format, parameters.cursor);
        return answer.of(made, format, made.scope().path() + "." + extension, uri);
    }
}
