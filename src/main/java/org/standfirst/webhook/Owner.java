package org.standfirst.webhook;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose webhooks are meant: those of one partner, who knows of no others, or, for an admin, all of them.
 *
 * @param partner the partner; null: anybody
 */
record Owner(@Nullable UUID partner) {

    /** All webhooks, as admins see them. */
    static final Owner ANYBODY = new Owner(null);

    boolean isAnybody() {
        return partner == null;
    }

    boolean owns(Webhook webhook) {
        return partner == null || partner.equals(webhook.partnerId());
    }

    /** The condition of a query, with its parameters. */
    String condition() {
        return partner == null ? "" : "partnerId = :partner";
    }

    Map<String, Object> parameters() {
        return partner == null ? Map.of() : Map.of("partner", partner);
    }
}
