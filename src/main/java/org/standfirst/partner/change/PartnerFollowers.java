package org.standfirst.partner.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.standfirst.change.Readership;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.partner.article.PartnerArticles;
import org.standfirst.usage.Ledger;

/** Partners as those who follow: they get what they are entitled to, and are told to remove what they have had. */
@ApplicationScoped
class PartnerFollowers {

    private static final String VIA = "changes";

    private final PartnerArticles articles;
    private final Ledger ledger;
    private final ObjectMapper json;

    PartnerFollowers(PartnerArticles articles, Ledger ledger, ObjectMapper json) {
        this.articles = articles;
        this.ledger = ledger;
        this.json = json;
    }

    Readership of(UUID partner) {
        return new Follower(partner);
    }

    private final class Follower implements Readership {

        private final UUID partner;

        Follower(UUID partner) {
            this.partner = partner;
        }

        @Override
        public UUID partner() {
            return partner;
        }

        @Override
        public String terms() {
            return articles.terms(partner).orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN,
                    "The partner has no access at the moment."));
        }

        @Override
        public Map<UUID, ObjectNode> articles(Collection<UUID> ids) {
            var copies = new HashMap<UUID, ObjectNode>();
            articles.of(partner, ids).forEach((id, copy) -> copies.put(id, json.valueToTree(copy)));
            return copies;
        }

        @Override
        public Set<UUID> held(Collection<UUID> ids) {
            return ledger.had(partner, ids);
        }

        @Override
        public void handOut(Collection<UUID> ids) {
            ledger.handedOut(partner, ids, VIA);
        }
    }
}
