package org.standfirst.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the log as it grows. */
@ApplicationScoped
class Following {

    private final ChangeLog log;
    private final Arrivals arrivals;

    Following(ChangeLog log, Arrivals arrivals) {
        this.log = log;
        this.arrivals = arrivals;
    }

    /** What was read, or, where that is nothing, what arrives within a time. */
    Uni<ChangeReading> orNext(ChangeReading reading, Subscription subscription, Duration patience) {
        if (!reading.isAtTheEnd() || patience.isZero()) {
            return Uni.createFrom().item(reading);
        }
        arrivals.requireRoom();
        return orArrival(reading, subscription, patience);
    }

    private Uni<ChangeReading> orArrival(ChangeReading reading, Subscription subscription, Duration patience) {
        return arrivals.after(reading.end(), patience).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(arrived -> arrived ? log.readOn(subscription, reading) : reading);
    }

    /**
     * What was read and all that follows, as fast as it is taken.
     *
     * @param pulse after which time a reading comes even where there is nothing to tell
     */
    Multi<ChangeReading> from(ChangeReading first, Subscription subscription, Duration pulse) {
        var following = Multi.createBy().repeating().uni(() -> new AtomicReference<>(first),
                last -> next(Objects.requireNonNull(last.get()), subscription, pulse).invoke(last::set)).indefinitely();
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(first), following);
    }

    private Uni<ChangeReading> next(ChangeReading last, Subscription subscription, Duration pulse) {
        return Uni.createFrom().item(() -> log.readOn(subscription, last))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(reading -> reading.isAtTheEnd() ? orArrival(reading, subscription, pulse)
                        : Uni.createFrom().item(reading));
    }
}
