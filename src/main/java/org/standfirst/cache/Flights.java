package org.standfirst.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers that are being made: a hundred requests for the same wait for one of them to make it. */
final class Flights {

    /** As good as never, and far enough from the end of the numbers to be compared. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Map<String, Flight> underWay = new ConcurrentHashMap<>();
    private final Ticker ticker;

    Flights(Ticker ticker) {
        this.ticker = ticker;
    }

    /** One answer that is being made, and those who wait for it. */
    final class Flight {

        private final String request;
        private final long began = ticker.read();
        private final List<Consumer<@Nullable KeptAnswer>> waiting = new ArrayList<>();
        private boolean landed;

        private Flight(String request) {
            this.request = request;
        }

        String request() {
            return request;
        }

        /** When the clock may have changed what is made now, in the nanoseconds of the machine. */
        long validUntil(@Nullable Provenance provenance) {
            var validFor = provenance == null || provenance.validFor() == null ? NEVER : provenance.validFor();
            return began + validFor.toNanos();
        }

        private synchronized boolean wait(Consumer<@Nullable KeptAnswer> waiter) {
            return !landed && waiting.add(waiter);
        }

        /**
         * Ends the waiting; only the first call does.
         *
         * @param answer what was made and may be kept: it is then as good as if it had been made for each of them. Null:
         *        each must see for itself
         */
        void land(@Nullable KeptAnswer answer) {
            underWay.remove(request, this);
            List<Consumer<@Nullable KeptAnswer>> told;
            synchronized (this) {
                landed = true;
                told = List.copyOf(waiting);
                waiting.clear();
            }
            told.forEach(waiter -> waiter.accept(answer));
        }
    }

    /**
     * Begins to make an answer, or waits where somebody makes it already.
     *
     * @param waiter called when that has ended, on its thread
     * @return the flight that the caller must land; null where it waits
     */
    @Nullable
    Flight board(String request, Consumer<@Nullable KeptAnswer> waiter) {
        while (true) {
            var mine = new Flight(request);
            var present = underWay.putIfAbsent(request, mine);
            if (present == null) {
                return mine;
            }
            if (present.wait(waiter)) {
                return null;
            }
        }
    }
}
