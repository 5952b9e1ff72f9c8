package org.standfirst.partner.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleCopies;
import org.standfirst.delivery.article.ArticleCopy;
import org.standfirst.delivery.article.SyndicatedArticles;
import org.standfirst.delivery.article.query.ArticleQuery;

/** Articles as a partner gets them, for whatever takes them there. */
@ApplicationScoped
public class PartnerArticles {

    private final EntitlementRepository entitlements;
    private final ArticleCopies copies;
    private final SyndicatedArticles syndicated;

    PartnerArticles(EntitlementRepository entitlements, ArticleCopies copies, SyndicatedArticles syndicated) {
        this.entitlements = entitlements;
        this.copies = copies;
        this.syndicated = syndicated;
    }

    /**
     * A page of what the partner may have of the articles that the query names, for documents that are made of them.
     *
     * @return none where the partner may have nothing of what it asks for, whatever there is
     */
    public Optional<SyndicatedArticles.Page> page(UUID partner, ArticleQuery query, int limit, @Nullable String cursor) {
        return entitlements.find(partner).flatMap(
                agreement -> syndicated.copies(query, agreement.entitlement(), agreement.terms(), limit, cursor));
    }

    /**
     * What the partner may have now, and on which terms, in a form that is another whenever that changes; empty where it may
     * have nothing.
     */
    public Optional<String> terms(UUID partner) {
        return entitlements.digest(partner);
    }

    /**
     * Those of these articles that the partner may have now, by id: with or without bodies, as it is entitled, and without
     * photos that partners may not have. Whoever hands them out tells the ledger before.
     */
    public Map<UUID, ArticleCopy> of(UUID partner, Collection<UUID> articles) {
        return entitlements.find(partner).map(agreement -> copies.of(partner, agreement.terms(), articles)).orElse(Map.of());
    }
}
