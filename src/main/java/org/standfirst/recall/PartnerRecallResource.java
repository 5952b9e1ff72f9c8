package org.standfirst.recall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.recall.RecallRepository.Acknowledgement;
import org.standfirst.security.Caller;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/partner/recalls")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.RECALLS_READ)
@Tag(name = "Partner: recalls")
class PartnerRecallResource {

    private static final String LIST = "recalls";

    private final RecallRepository recalls;
    private final Caller caller;
    private final Clock clock;

    PartnerRecallResource(RecallRepository recalls, Caller caller, Clock clock) {
        this.recalls = recalls;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listRecalls", summary = "List what was recalled, newest first", description = "Each with every address it had, so that copies can be found.")
    @APIResponse(responseCode = "200", description = "A page of recalls.")
    public RecallView.Page list(@BeanParam PageRequest page) {
        var slice = recalls.newest(page.limit(), page.cursor(LIST));
        return new RecallView.Page(views(slice.items()),
                slice.info(page.limit(), LIST, page.count() ? recalls.count() : null));
    }

    @POST
    @Path("{id}/acknowledge")
    @Protected(Scope.RECALLS_WRITE)
    @Transactional
    @Operation(operationId = "acknowledgeRecall", summary = "Say that an article was taken down", description = "The first time counts; the newsroom sees it in its ledger.")
    @APIResponse(responseCode = "200", description = "The recall, acknowledged.")
    public RecallView acknowledge(@PathParam("id") UUID id) {
        var recall = recalls.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("recall", id));
        recalls.acknowledge(id, caller.actor(), clock.instant());
        return views(List.of(recall)).get(0);
    }

    private List<RecallView> views(List<RecallEntry> entries) {
        var urls = recalls.addresses(entries.stream().map(RecallEntry::articleId).distinct().toList());
        var acknowledged = recalls.acknowledgements(entries.stream().map(RecallEntry::id).toList());
        return entries.stream().map(entry -> new RecallView(entry.id(), entry.articleId(),
                urls.getOrDefault(entry.articleId(), List.of()), entry.reason(), entry.text(), entry.recalledAt(),
                entry.liftedAt(), own(acknowledged, entry))).toList();
    }

    private @Nullable Instant own(Map<UUID, List<Acknowledgement>> acknowledged, RecallEntry entry) {
        return acknowledged.getOrDefault(entry.id(), List.of()).stream()
                .filter(one -> one.key().equals(caller.actor().id())).map(Acknowledgement::at).findFirst().orElse(null);
    }
}
