package org.standfirst.webhook.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.webhook.SigningSecret;

/**
 * What a webhook is to be told, as one instance took it to send.
 *
 * @param delivery its row
 * @param webhook who is told
 * @param partner whose webhook it is; null: the newsroom's
 * @param attempt how many times it was begun to be sent, this time included
 * @param event what happened: the same id at whatever time it is sent, so that a receiver knows it again
 * @param url where it goes
 * @param full whether an article is sent whole
 * @param secrets what it is signed with
 */
record Message(UUID delivery, UUID webhook, @Nullable UUID partner, int attempt, Event event, URI url, boolean full,
        List<SigningSecret> secrets) {

    /**
     * What happened.
     *
     * @param data what is said of the thing
     */
    record Event(UUID id, String type, UUID thing, Instant at, ObjectNode data) {
    }
}
