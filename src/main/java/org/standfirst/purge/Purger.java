package org.standfirst.purge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.standfirst.cache.ReadersTold;

/**
 * Sends a courier to each cache, on a thread of its own, so that one that is slow or dead keeps no other waiting. A courier
 * sets out when this instance hears of a change, and every now and then in case it did not.
 */
@ApplicationScoped
class Purger {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Edges edges;
    private final PurgeRepository purges;
    private final PurgeConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Round> rounds = new ArrayList<>();

    Purger(Edges edges, PurgeRepository purges, PurgeConfig config, MeterRegistry meters, Clock clock) {
        this.edges = edges;
        this.purges = purges;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        for (var edge : edges.all()) {
            var round = new Round(courier(edge), Executors.newSingleThreadScheduledExecutor(Purger::thread));
            var every = config.pollEvery().toMillis();
            rounds.add(round);
            // It ends with its thread; a round tells its failures itself.
            var unused = round.thread().scheduleWithFixedDelay(round.courier()::goRound, every, every, TimeUnit.MILLISECONDS);
        }
    }

    /** One for a cache that is told by the settings of this application. */
    Courier courier(Edge edge) {
        var http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        var targets = edges.all().stream().map(Edge::name).toList();
        return new Courier(edge, targets, purges, config, new Backoff(FIRST_PAUSE, config.retryAtMostEvery(), new Random()),
                http, meters, clock);
    }

    void wake(@ObservesAsync ReadersTold told) {
        rounds.forEach(Round::now);
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.forEach(round -> round.thread().shutdownNow());
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "purge");
        thread.setDaemon(true);
        return thread;
    }

    private record Round(Courier courier, ScheduledExecutorService thread, AtomicBoolean called) {

        Round(Courier courier, ScheduledExecutorService thread) {
            this(courier, thread, new AtomicBoolean());
        }

        /** However often it is called before it sets out, it sets out once. */
        void now() {
            if (called.compareAndSet(false, true)) {
                thread.execute(() -> {
                    called.set(false);
                    courier.goRound();
                });
            }
        }
    }
}
