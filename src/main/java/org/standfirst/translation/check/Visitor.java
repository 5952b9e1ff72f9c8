package org.standfirst.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.standfirst.outbound.GuardedClient;
import org.standfirst.outbound.OutboundRequest;
import org.standfirst.translation.check.LinkChecks.Visit;

/** Asks whether a page is there and leads back here, with as little work for its host as there can be. */
@ApplicationScoped
class Visitor {

    private static final String USER_AGENT = "Standfirst link check";
    private static final int MOST_REDIRECTS = 5;
    /** The head of a page and most of its text; what comes behind that is not fetched. */
    private static final int MOST_BYTES = 512 * 1024;

    private final GuardedClient client;
    private final BackLinks backLinks;
    private final CheckConfig config;

    Visitor(GuardedClient client, BackLinks backLinks, CheckConfig config) {
        this.client = client;
        this.backLinks = backLinks;
        this.config = config;
    }

    Finding visit(Visit visit) {
        try {
            var answer = client.send(OutboundRequest.get(URI.create(visit.url())).header("User-Agent", USER_AGENT)
                    .following(MOST_REDIRECTS).within(config.timeout()).readingAtMost(MOST_BYTES));
            return new Finding(answer.status(), answer.isSuccess() ? backLinks.leadBack(answer, visit) : null);
        } catch (IOException | IllegalArgumentException e) {
            return Finding.SILENCE;
        }
    }
}
