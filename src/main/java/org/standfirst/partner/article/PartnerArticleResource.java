package org.standfirst.partner.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleCopies;
import org.standfirst.delivery.article.ArticleCopy;
import org.standfirst.delivery.article.ArticleCopyList;
import org.standfirst.delivery.article.CopyParameters;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.delivery.article.Withdrawal;
import org.standfirst.delivery.article.query.ArticleFilters;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.partner.article.EntitlementRepository.Agreement;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.usage.Ledger;

@Path("/v1/partner/articles")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.SYNDICATION_READ)
@Tag(name = "Partner: articles")
class PartnerArticleResource {

    private final CurrentPartner partner;
    private final EntitlementRepository entitlements;
    private final ArticleCopies copies;
    private final Ledger ledger;

    PartnerArticleResource(CurrentPartner partner, EntitlementRepository entitlements, ArticleCopies copies,
            Ledger ledger) {
        this.partner = partner;
        this.entitlements = entitlements;
        this.copies = copies;
        this.ledger = ledger;
    }

    @GET
    @Operation(operationId = "listPartnerArticles", summary = "List what the partner may have", description = "Asked for like the articles of readers, and with their bodies where the partner is entitled to those. Notices never come.")
    @APIResponse(responseCode = "200", description = "A page of articles.")
    public ArticleCopyList list(@BeanParam ArticleFilters filters,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page) {
        var agreement = agreement();
        var list = copies.page(agreement.entitlement(), agreement.terms(), filters.query(Optional.ofNullable(author)),
                parameters, page);
        ledger.handedOut(partner.id(), list.ids(), "list");
        return list;
    }

    @GET
    @Path("{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
    @Operation(operationId = "getPartnerArticle", summary = "Read an article that the partner may have, by id", description = "One that it may not have is not found, as if there were none.")
    @APIResponse(responseCode = "200", description = "The article.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleCopy.class)))
    public Response get(@PathParam("id") UUID id, @BeanParam CopyParameters parameters) {
        return answer(id, parameters);
    }

    @GET
    @Path("{language}/{slug}")
    @Operation(operationId = "getPartnerArticleBySlug", summary = "Read an article that the partner may have, by language and slug", description = "One that it may not have is not found, as if there were none.")
    @APIResponse(responseCode = "200", description = "The article.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleCopy.class)))
    public Response getBySlug(@PathParam("language") @Parameter(example = "en") String language,
            @PathParam("slug") @Parameter(example = "ferry-returns-to-the-lake") String slug,
            @BeanParam CopyParameters parameters) {
        return answer(copies.idOf(language, slug).orElseThrow(() -> ProblemException.notFound("article", slug)), parameters);
    }

    private Response answer(UUID id, CopyParameters parameters) {
        var article = copies.find(partner.id(), agreement().terms(), id, parameters).orElseThrow(() -> missing(id));
        ledger.handedOut(partner.id(), List.of(id), "article");
        return Response.ok(article).build();
    }

    /** What was taken from readers, and why, is told to anyone. */
    private ProblemException missing(UUID id) {
        return copies.withdrawal(id).map(Withdrawal::problem).orElseGet(() -> ProblemException.notFound("article", id));
    }

    private Agreement agreement() {
        // A replica may not know of a new partner yet: then there is nothing that it may have.
        return entitlements.find(partner.id()).orElseThrow(partner::withoutAccess);
    }
}
