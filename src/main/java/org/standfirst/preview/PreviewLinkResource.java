package org.standfirst.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.WorkingCopies;
import org.standfirst.http.ProblemException;
import org.standfirst.preview.PreviewTokens.Preview;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}/preview")
@RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: articles")
class PreviewLinkResource {

    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final WorkingCopies workingCopies;
    private final PreviewTokens tokens;
    private final Clock clock;

    PreviewLinkResource(WorkingCopies workingCopies, PreviewTokens tokens, Clock clock) {
        this.workingCopies = workingCopies;
        this.tokens = tokens;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createPreview", summary = "Make a link that shows the working copy", description = "To whoever has it, in the shape that readers get, as the working copy is when it is looked at, and as long as the link is good and the article neither removed nor recalled. Authors and translators make links to what they wrote.")
    @APIResponse(responseCode = "201", description = "The link.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PreviewLink.class)))
    public RestResponse<PreviewLink> create(@PathParam("id") UUID id, @Valid @Nullable PreviewInput input,
            @Context UriInfo uri) {
        workingCopies.requireOwn(id);
        var expiresAt = expiry(input == null ? null : input.expiresAt());
        var token = tokens.sign(new Preview(id, expiresAt));
        var url = uri.getBaseUriBuilder().path("v1/preview/{token}").build(token);
        return RestResponse.ResponseBuilder.<PreviewLink> created(url)
                .entity(new PreviewLink(url.toString(), token, expiresAt)).build();
    }

    private Instant expiry(@Nullable Instant asked) {
        var now = clock.instant();
        var expiresAt = (asked == null ? now.plus(USUAL) : asked).truncatedTo(ChronoUnit.SECONDS);
        if (!expiresAt.isAfter(now)) {
            throw ProblemException.invalidContent("/expiresAt", "The time " + asked + " has passed.");
        }
        if (expiresAt.isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalidContent("/expiresAt", "A link is good for at most 30 days.");
        }
        return expiresAt;
    }
}
