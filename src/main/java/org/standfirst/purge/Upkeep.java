package org.standfirst.purge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells of what the clock has changed, once, whichever instance comes first, and removes what is done with. */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final int BATCH = 1_000;

    private final PurgeRepository purges;
    private final PurgeConfig config;
    private volatile Duration longestWait = Duration.ZERO;

    Upkeep(PurgeRepository purges, PurgeConfig config, MeterRegistry meters) {
        this.purges = purges;
        this.config = config;
        Gauge.builder("standfirst.purge.oldest.waiting", this, upkeep -> upkeep.longestWait.toMillis() / 1_000.0)
                .baseUnit("seconds").description("How long a cache outside has been waiting to be told of a change.")
                .register(meters);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void followTheClock() {
        var keys = purges.takeWhatHasCome(BATCH);
        if (!keys.isEmpty()) {
            purges.touch(keys);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        longestWait = isOn() ? purges.longestWait() : Duration.ZERO;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void clear() {
        purges.clearChanges(config.keepFor(), isOn());
        var given = purges.giveUp(config.giveUpAfter());
        if (given > 0) {
            LOG.warnf("%d changes were not told to caches that did not answer for too long", given);
        }
    }

    private boolean isOn() {
        return config.kind() != PurgeKind.NONE;
    }
}
