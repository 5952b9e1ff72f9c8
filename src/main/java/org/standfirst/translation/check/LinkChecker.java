package org.standfirst.translation.check;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Visits translations elsewhere, one after the other, seldom. */
@ApplicationScoped
class LinkChecker {

    private final LinkChecks checks;
    private final Visitor visitor;
    private final CheckConfig config;

    LinkChecker(LinkChecks checks, Visitor visitor, CheckConfig config) {
        this.checks = checks;
        this.visitor = visitor;
        this.config = config;
    }

    @Scheduled(every = "{standfirst.translation-check.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void goRound() {
        for (var i = 0; i < config.batch(); i++) {
            var visit = checks.next();
            if (visit.isEmpty()) {
                return;
            }
            checks.note(visit.get(), visitor.visit(visit.get()));
        }
    }
}
