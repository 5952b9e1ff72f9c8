package org.standfirst.purge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells one cache. It takes what is due in one transaction, tells with none open, and notes that in another: whoever is
 * killed in between has told, and somebody tells it again.
 */
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Edge edge;
    private final Collection<String> targets;
    private final PurgeRepository purges;
    private final PurgeConfig config;
    private final Backoff backoff;
    private final HttpClient http;
    private final MeterRegistry meters;
    private final Clock clock;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    /**
     * For one cache.
     *
     * @param targets the names of all caches, to which a change is handed on
     */
    Courier(Edge edge, Collection<String> targets, PurgeRepository purges, PurgeConfig config, Backoff backoff,
            HttpClient http, MeterRegistry meters, Clock clock) {
        this.edge = edge;
        this.targets = targets;
        this.purges = purges;
        this.config = config;
        this.backoff = backoff;
        this.http = http;
        this.meters = meters;
        this.clock = clock;
    }

    /** Tells all that is due. It goes on at the next call where the database or the cache is away. */
    synchronized void goRound() {
        try {
            while (!clock.instant().isBefore(restsUntil) && deliver() == config.batch()) {
                LOG.debugf("more is due for %s", edge.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("what %s is to forget cannot be read or noted: %s", edge.name(), e.getMessage());
        }
    }

    private int deliver() throws InterruptedException {
        var due = QuarkusTransaction.requiringNew().call(() -> {
            purges.handOn(targets, config.batch());
            return purges.claim(edge.name(), config.batch(), config.claimFor());
        });
        if (due.isEmpty()) {
            return 0;
        }
        try {
            for (var keys : KeyBatches.of(due.stream().flatMap(purge -> purge.keys().stream()).toList(), edge)) {
                tell(keys);
            }
            succeeded(due);
        } catch (IOException e) {
            failed(due, e);
        }
        return due.size();
    }

    private void tell(List<String> keys) throws IOException, InterruptedException {
        var answer = http.send(edge.forget(keys).timeout(config.timeout()).build(), BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered " + answer.statusCode());
        }
        count("sent");
    }

    private void succeeded(List<Purge> due) {
        if (failures > 0) {
            LOG.infof("%s is told again what to forget", edge.name());
        }
        failures = 0;
        QuarkusTransaction.requiringNew().run(() -> purges.told(due, config.againAfter()));
    }

    private void failed(List<Purge> due, IOException why) {
        failures++;
        count("failed");
        var pause = backoff.after(failures);
        restsUntil = clock.instant().plus(pause);
        LOG.logf(failures == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
                "%s was not told what to forget, and will be in %s: %s", edge.name(), pause, why);
        QuarkusTransaction.requiringNew().run(() -> purges.putOff(due, pause));
    }

    private void count(String result) {
        meters.counter("standfirst.purge.requests", "edge", edge.name(), "result", result).increment();
    }
}
