package org.standfirst.webhook.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.standfirst.webhook.WebhookConfig;

/** Removes what is too old to be looked up or sent again. */
@ApplicationScoped
class Upkeep {

    private final QueueRepository queue;
    private final WebhookConfig config;

    Upkeep(QueueRepository queue, WebhookConfig config) {
        this.queue = queue;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void clear() {
        queue.clear(config.keepFor());
    }
}
