package org.standfirst.partner.change;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.change.ChangeFeed;
import org.standfirst.change.ChangeParameters;
import org.standfirst.change.ChecksumParameters;
import org.standfirst.change.ChecksumView;
import org.standfirst.change.Readership;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/partner/changes")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.SYNDICATION_READ)
@Tag(name = "Partner: articles")
class PartnerChangeResource {

    /** A key is looked at when a stream begins. Clients of such streams go on by themselves, and then it is looked at again. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(5);

    private final CurrentPartner partner;
    private final PartnerFollowers followers;
    private final ChangeFeed feed;

    PartnerChangeResource(CurrentPartner partner, PartnerFollowers followers, ChangeFeed feed) {
        this.partner = partner;
        this.followers = followers;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "listPartnerChanges", summary = "Follow what changes of what the partner may have", description = "Like the change feed of readers, limited to what the partner is entitled to; each `article` is as `/v1/partner/articles/{id}` gives it. An article that the partner has had, and may not have any more, comes with every address it had. Where the entitlement is changed, the cursor has expired. With `Accept: text/event-stream`, the same changes come as server-sent events, each with the cursor after it as its id; after some minutes the stream ends, to be opened again from there.")
    @APIResponse(responseCode = "200", description = "Changes in order, or server-sent events.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartnerChangeListView.class)),
            @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)) })
    public Uni<PartnerChangeListView> list(@BeanParam ChangeParameters parameters) {
        return feed.list(readers(), parameters).map(PartnerChangeListView::of);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(operationId = "streamPartnerChanges", hidden = true)
    public Multi<OutboundSseEvent> stream(@BeanParam ChangeParameters parameters,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent, @Context Sse sse) {
        return feed.stream(readers(), parameters, lastEvent, sse).select().first(LONGEST_STREAM);
    }

    @GET
    @Path("checksum")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getPartnerChecksum", summary = "Compare a partner's copy with the origin", description = "The number of articles that the partner may have and a sum over them, as it gets them, that does not depend on their order.")
    @APIResponse(responseCode = "200", description = "What a copy must come to.")
    public ChecksumView checksum(@BeanParam ChecksumParameters parameters) {
        return feed.checksum(readers(), parameters);
    }

    private Readership readers() {
        return followers.of(partner.id());
    }
}
