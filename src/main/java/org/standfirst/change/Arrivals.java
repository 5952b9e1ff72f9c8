package org.standfirst.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.standfirst.cache.ReadersTold;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/**
 * Wakes followers when there is something to read. However many wait, it is one who looks, and nobody holds a connection or
 * a thread meanwhile.
 */
@ApplicationScoped
class Arrivals {

    private static final Duration COME_AGAIN_AFTER = Duration.ofSeconds(5);

    private final ChangeRepository changes;
    private final int mostWaiting;
    private final Set<Waiting> followers = ConcurrentHashMap.newKeySet();
    private volatile long readable;
    private volatile double secondsBehind;

    Arrivals(ChangeRepository changes, MeterRegistry meters,
            @ConfigProperty(name = "standfirst.changes.most-waiting") int mostWaiting) {
        this.changes = changes;
        this.mostWaiting = mostWaiting;
        Gauge.builder("standfirst.changes.behind", this, arrivals -> arrivals.secondsBehind).baseUnit("seconds")
                .description("How long the oldest change waits for a transaction that began before it.").register(meters);
        Gauge.builder("standfirst.changes.followers.waiting", followers, Set::size)
                .description("How many followers wait for the next change.").register(meters);
    }

    private record Waiting(long after, CompletableFuture<Boolean> woken) {
    }

    /**
     * Refuses another follower where as many wait as may.
     *
     * @throws ProblemException 503 that says when to come again
     */
    void requireRoom() {
        if (followers.size() >= mostWaiting) {
            throw ProblemException.until(ProblemType.UNAVAILABLE,
                    "As many followers wait for a change as this instance takes; ask again later, or without `wait`.",
                    COME_AGAIN_AFTER);
        }
    }

    /**
     * Waits for something behind a place.
     *
     * @return whether there is
     */
    Uni<Boolean> after(Place place, Duration atMost) {
        return Uni.createFrom().completionStage(() -> {
            var waiting = new Waiting(place.xid(), new CompletableFuture<>());
            followers.add(waiting);
            // Looked at after it is among them, or what arrives between would wake nobody.
            if (readable > waiting.after()) {
                waiting.woken().complete(true);
            }
            return waiting.woken().completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((woken, failure) -> followers.remove(waiting));
        });
    }

    @Transactional
    void hear(@ObservesAsync ReadersTold told) {
        look();
    }

    /** For what becomes readable with the end of a long transaction, of which nobody tells. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void lookAgain() {
        look();
        secondsBehind = changes.secondsBehind();
    }

    private void look() {
        if (followers.isEmpty()) {
            return;
        }
        readable = changes.readable();
        followers.stream().filter(follower -> follower.after() < readable)
                .forEach(follower -> follower.woken().complete(true));
    }
}
