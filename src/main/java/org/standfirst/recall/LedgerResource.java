package org.standfirst.recall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/{id}/recalls")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: workflow")
class LedgerResource {

    private final RecallRepository recalls;

    LedgerResource(RecallRepository recalls) {
        this.recalls = recalls;
    }

    @GET
    @Operation(operationId = "listArticleRecalls", summary = "List the recalls of an article, newest first", description = "With every address it had and the partners who have acknowledged.")
    @APIResponse(responseCode = "200", description = "The recalls; none where it was never recalled.")
    public RecallView.EntryList list(@PathParam("id") UUID id) {
        var entries = recalls.ofArticle(id);
        var urls = recalls.addresses(List.of(id)).getOrDefault(id, List.of());
        var acknowledged = recalls.acknowledgements(entries.stream().map(RecallEntry::id).toList());
        return new RecallView.EntryList(entries.stream().map(entry -> new RecallView.Entry(entry.id(), urls, entry.reason(),
                entry.text(), entry.recalledAt(), entry.recalledBy().name(), entry.liftedAt(),
                acknowledged.getOrDefault(entry.id(), List.of()).stream()
                        .map(one -> new RecallView.Acknowledgement(one.name(), one.at())).toList()))
                .toList());
    }
}
