package org.standfirst.delivery.resolve;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Answer;
import org.standfirst.http.ProblemException;
import org.standfirst.language.InvalidValueException;
import org.standfirst.site.Place;
import org.standfirst.site.Site;

@Path("/v1/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses")
class ResolveResource {

    private final Resolver resolver;
    private final Site site;
    private final Answer answer;

    ResolveResource(Resolver resolver, Site site, Answer answer) {
        this.resolver = resolver;
        this.site = site;
        this.answer = answer;
    }

    @GET
    @Operation(operationId = "resolve", summary = "Tell what stands at an address now", description = "Addresses of the site and of this API are known. What is public there now comes first; then redirects that were set by hand; then former slugs of articles, tags and authors, and other words for a tag. Scheme, `www.`, a slash at the end, query and fragment make no difference; a path may be percent-encoded or not.")
    @APIResponse(responseCode = "200", description = "What stands there.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResolutionView.class)))
    @APIResponse(responseCode = "301", description = "It has moved. Location resolves the new place, or is the new place where that is on another site. A redirect that was set by hand may answer 302, 307 or 308.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResolutionView.class)))
    public Response resolve(
            @QueryParam("url") @Parameter(required = true, description = "A path, or an absolute URL.", example = "https://news.example/en/ferry-returns-to-the-lake") @Nullable String url,
            @Context UriInfo uri) {
        if (url == null) {
            throw ProblemException.invalidParameter("url", "Say which address: a path, or an absolute URL.");
        }
        var resolution = resolver.resolve(place(url), place(uri.getBaseUri().toString()).host());
        var view = resolution.view();
        return view.status() == Response.Status.OK.getStatusCode() ? answer.json(view).build()
                : Answer.moved(resolution.next()).status(view.status()).entity(view).build();
    }

    private Place place(String url) {
        try {
            return site.place(url);
        } catch (InvalidValueException e) {
            throw ProblemException.invalidParameter("url", String.valueOf(e.getMessage()));
        }
    }
}
