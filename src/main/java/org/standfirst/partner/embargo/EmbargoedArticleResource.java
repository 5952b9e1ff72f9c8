package org.standfirst.partner.embargo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Languages;
import org.standfirst.delivery.article.ArticleCopies;
import org.standfirst.delivery.article.CopyParameters;
import org.standfirst.delivery.article.EmbargoedCopy;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.usage.Ledger;

@Path("/v1/partner/embargoed")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.SYNDICATION_READ)
@Tag(name = "Partner: articles")
class EmbargoedArticleResource {

    private static final String VIA = "embargoed";

    private final CurrentPartner partner;
    private final EmbargoRepository embargoed;
    private final ArticleCopies copies;
    private final Ledger ledger;

    EmbargoedArticleResource(CurrentPartner partner, EmbargoRepository embargoed, ArticleCopies copies, Ledger ledger) {
        this.partner = partner;
        this.embargoed = embargoed;
        this.copies = copies;
        this.ledger = ledger;
    }

    @GET
    @Operation(operationId = "listEmbargoedArticles", summary = "List what the partner may have before readers, soonest first", description = "Scheduled articles that readers see within the lead of the partner (`embargoLeadMinutes`), for it to translate and to show to nobody before `embargoUntil`. They are in no other list and in no feed. One leaves this list when readers see it, and when it is no longer to be published within that time.")
    @APIResponse(responseCode = "200", description = "A page of articles.")
    public EmbargoedArticleList list(
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @BeanParam PageRequest page) {
        var languages = Languages.read("language", language);
        var query = VIA + "\n" + String.join(",", languages.stream().sorted().toList());
        var slice = embargoed.soonest(partner.id(), languages, page.limit(), page.cursor(query));
        var total = page.count() ? embargoed.count(partner.id(), languages) : null;
        ledger.handedOut(partner.id(), slice.map(EmbargoedArticleList.Item::id), VIA);
        return new EmbargoedArticleList(slice.items(), slice.info(page.limit(), query, total));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEmbargoedArticle", summary = "Read an article that the partner may have before readers", description = "As it was scheduled. Links and editions that readers do not see are left out, also where the partner may have them early. One that it may not have, or that readers see by now, is not found.")
    @APIResponse(responseCode = "200", description = "The article.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EmbargoedCopy.class)))
    public Response get(@PathParam("id") UUID id, @BeanParam CopyParameters parameters) {
        var found = embargoed.find(partner.id(), id).orElseThrow(() -> ProblemException.notFound("article", id));
        var copy = copies.early(found.article(), found.until(), found.terms(), parameters);
        ledger.handedOut(partner.id(), List.of(id), VIA);
        return Response.ok(copy).build();
    }
}
