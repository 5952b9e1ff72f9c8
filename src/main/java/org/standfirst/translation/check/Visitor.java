package org.standfirst.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.standfirst.outbound.GuardedClient;
import org.standfirst.outbound.OutboundRequest;

/** Asks whether a page is there, with as little work for its host as there can be. */
@ApplicationScoped
class Visitor {

    private static final String USER_AGENT = "Standfirst link check";
    private static final int MOST_REDIRECTS = 5;

    private final GuardedClient client;
    private final CheckConfig config;

    Visitor(GuardedClient client, CheckConfig config) {
        this.client = client;
        this.config = config;
    }

    /** For the head alone; where that is refused, for the page, since not every server knows how to answer the first. */
    Finding visit(String url) {
        try {
            var address = URI.create(url);
            var head = send(OutboundRequest.head(address));
            return head.isAlive() ? head : send(OutboundRequest.get(address).readingAtMost(1));
        } catch (IOException | IllegalArgumentException e) {
            return Finding.SILENCE;
        }
    }

    private Finding send(OutboundRequest request) throws IOException {
        var answer = client.send(request.header("User-Agent", USER_AGENT).following(MOST_REDIRECTS)
                .within(config.timeout()));
        return new Finding(answer.status());
    }
}
