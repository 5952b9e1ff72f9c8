package org.standfirst.recall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}/recall/reach")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: workflow")
class ReachResource {

    private final RecallRepository recalls;
    private final ReachRepository reach;

    ReachResource(RecallRepository recalls, ReachRepository reach) {
        this.recalls = recalls;
        this.reach = reach;
    }

    @GET
    @Operation(operationId = "getRecallReach", summary = "Tell which partners have had an article, and which have taken it down", description = "Also before it is recalled: then nobody has anything to answer.")
    @APIResponse(responseCode = "200", description = "The partners; none where it was handed to nobody.")
    public ReachView get(@PathParam("id") UUID id) {
        var recall = recalls.ofArticle(id).stream().findFirst().orElse(null);
        var holders = reach.holders(id, recall == null ? null : recall.id());
        var silent = holders.stream().filter(holder -> holder.acknowledgedAt() == null).count();
        return new ReachView(recall == null ? null : recall.recalledAt(), recall == null ? 0 : (int) silent, holders);
    }
}
