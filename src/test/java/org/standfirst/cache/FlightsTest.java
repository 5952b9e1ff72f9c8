package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.cache.Answers.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private long now = 1_000;
    private final Flights flights = new Flights(() -> now);
    private final List<@Nullable KeptAnswer> landed = new ArrayList<>();

    @Test
    void letsOneOfAHundredMakeTheAnswer() {
        var flight = flights.board("/v1/articles", landed::add);
        for (var i = 1; i < 100; i++) {
            assertThat(flights.board("/v1/articles", landed::add)).isNull();
        }
        var answer = answer("/v1/articles", "10:10:", "tags");

        flight.land(answer);

        assertThat(landed).hasSize(99).containsOnly(answer);
    }

    @Test
    void tellsThoseWhoWaitWhenNothingCameOfIt() {
        var flight = flights.board("/v1/articles", landed::add);
        flights.board("/v1/articles", landed::add);

        flight.land(null);

        assertThat(landed).hasSize(1).containsOnlyNulls();
    }

    @Test
    void tellsThemOnce() {
        var flight = flights.board("/v1/articles", landed::add);
        flights.board("/v1/articles", landed::add);

        flight.land(null);
        flight.land(answer("/v1/articles", "10:10:"));

        assertThat(landed).hasSize(1);
    }

    @Test
    void beginsAnotherAfterTheLanding() {
        flights.board("/v1/articles", landed::add).land(null);

        assertThat(flights.board("/v1/articles", landed::add)).isNotNull();
    }

    @Test
    void leavesAnotherFlightWhenOneLandsAgain() {
        var first = flights.board("/v1/articles", landed::add);
        first.land(null);
        flights.board("/v1/articles", landed::add);

        first.land(null);

        assertThat(flights.board("/v1/articles", landed::add)).isNull();
    }

    @Test
    void countsTheValidityFromItsBeginning() {
        var flight = flights.board("/v1/articles", landed::add);
        now = 5_000;

        assertThat(flight.validUntil(new Provenance(Snapshot.parse("1:1:"), Set.of(), Duration.ofNanos(300))))
                .isEqualTo(1_300);
    }

    @Test
    void losesNobodyWhoBoardsAsItLands() throws Exception {
        var threads = 8;
        var rounds = 2_000;
        var answered = new AtomicInteger();
        var ready = new CountDownLatch(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            pool.invokeAll(Collections.nCopies(threads, (Callable<Void>) () -> {
                ready.countDown();
                ready.await();
                for (var i = 0; i < rounds; i++) {
                    var flight = flights.board("/v1/articles", answer -> answered.incrementAndGet());
                    if (flight != null) {
                        flight.land(null);
                        answered.incrementAndGet();
                    }
                }
                return null;
            })).forEach(FlightsTest::finish);
        } finally {
            pool.shutdown();
        }

        assertThat(answered).hasValue(threads * rounds);
    }

    private static void finish(Future<Void> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
