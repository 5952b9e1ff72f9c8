package org.standfirst.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.standfirst.delivery.article.PublicArticles;
import org.standfirst.outbox.EventType;
import org.standfirst.partner.article.PartnerArticles;
import org.standfirst.usage.Ledger;

/**
 * Writes what a webhook is sent. An article is sent whole only while readers see it, and no older than the event tells: a
 * replica may be behind. A partner gets it as it is entitled to, and the ledger knows of that before it goes out.
 */
@ApplicationScoped
class MessageBody {

    private static final Set<String> SHOWN = Set.of(EventType.ARTICLE_PUBLISHED.typeName(),
            EventType.ARTICLE_UPDATED.typeName());
    private static final String VIA = "webhook";

    private final PublicArticles articles;
    private final PartnerArticles copies;
    private final Ledger ledger;
    private final ObjectMapper json;

    MessageBody(PublicArticles articles, PartnerArticles copies, Ledger ledger, ObjectMapper json) {
        this.articles = articles;
        this.copies = copies;
        this.ledger = ledger;
        this.json = json;
    }

    String of(Message message) {
        var event = message.event();
        var data = event.data().deepCopy();
        if (message.full() && SHOWN.contains(event.type())) {
            article(message).ifPresent(article -> data.set("article", article));
        }
        var body = json.createObjectNode().put("type", event.type()).put("timestamp", event.at().toString());
        body.set("data", data);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ObjectNode> article(Message message) {
        var event = message.event();
        var partner = message.partner();
        var article = QuarkusTransaction.requiringNew()
                .call(() -> partner == null ? articles.find(event.thing()) : copy(partner, event.thing()))
                .filter(found -> found.path("version").asInt() >= event.data().path("version").asInt());
        if (partner != null && article.isPresent()) {
            ledger.handedOut(partner, List.of(event.thing()), VIA);
        }
        return article;
    }

    private Optional<ObjectNode> copy(UUID partner, UUID article) {
        return copies.of(partner, List.of(article)).values().stream().findFirst().map(json::valueToTree);
    }
}
