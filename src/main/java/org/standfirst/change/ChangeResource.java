package org.standfirst.change;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Answer;

@Path("/v1/changes")
@Tag(name = "Changes")
class ChangeResource {

    private static final String NO_STORE = "no-store";

    private final ChangeFeed feed;
    private final Everybody readers;
    private final Answer answer;

    ChangeResource(ChangeFeed feed, Everybody readers, Answer answer) {
        this.feed = feed;
        this.readers = readers;
        this.answer = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "listChanges", summary = "Follow what changes", description = "Without a cursor: the present state of every article. From `page.next` on: every change, in order. Whoever applies what they read ends with what readers see; `notices` are no part of it. An article that was taken away, or that the filter no longer takes, comes with every address it had. With `Accept: text/event-stream`, the same changes come as server-sent events, each with the cursor after it as its id.")
    @APIResponse(responseCode = "200", description = "Changes in order, or server-sent events.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangeListView.class)),
            @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)) })
    public Uni<Response> list(@BeanParam ChangeParameters parameters) {
        return feed.list(readers, parameters)
                .map(page -> answer.json(page).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build());
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(operationId = "streamChanges", hidden = true)
    public Multi<OutboundSseEvent> stream(@BeanParam ChangeParameters parameters,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent, @Context Sse sse) {
        return feed.stream(readers, parameters, lastEvent, sse);
    }

    @GET
    @Path("checksum")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChecksum", summary = "Compare a copy with the origin", description = "The number of articles and a sum over them that does not depend on their order, for a filter and a time. Where a copy comes to another sum, halves of that time tell where they differ.")
    @APIResponse(responseCode = "200", description = "What a copy must come to.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChecksumView.class)))
    public Response checksum(@BeanParam ChecksumParameters parameters) {
        return answer.json(feed.checksum(readers, parameters)).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }
}
