package org.standfirst.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The cache of this instance, which answers only while it is trusted, and what is measured of it. */
@Singleton
class CachedAnswers {

    private final AnswerCache answers;
    private final Ticker ticker;
    private final boolean on;
    private final Counter hits;
    private final Counter misses;
    private final Counter shared;
    private final Counter bypassed;
    private final Counter refused;
    private final Counter changes;
    private final Timer lag;
    private final AtomicBoolean known = new AtomicBoolean();
    private volatile long trustedUntil;

    CachedAnswers(CacheConfig config, MeterRegistry meters, Ticker ticker) {
        this.ticker = ticker;
        trustedUntil = ticker.read() - 1;
        var max = config.maxSize().asLongValue();
        on = max > 0;
        var removed = Counter.builder("standfirst.cache.removals")
                .description("Answers that a change has removed.").register(meters);
        answers = new AnswerCache(max, ticker, removed::increment);
        hits = requests(meters, "hit");
        misses = requests(meters, "miss");
        shared = requests(meters, "shared");
        bypassed = requests(meters, "bypass");
        refused = Counter.builder("standfirst.cache.refusals")
                .description("Answers that were not kept, since they may have been out of date already.").register(meters);
        changes = Counter.builder("standfirst.cache.invalidations").description("Changes that were heard of.").register(meters);
        lag = Timer.builder("standfirst.cache.lag").description("How long a notification takes to come back.")
                .register(meters);
        Gauge.builder("standfirst.cache.size", answers, AnswerCache::weight).baseUnit("bytes")
                .description("What the answers take.").register(meters);
        Gauge.builder("standfirst.cache.answers", answers, AnswerCache::size).description("How many there are.")
                .register(meters);
        Gauge.builder("standfirst.cache.trusted", this, cache -> cache.isTrusted() ? 1 : 0)
                .description("Whether changes are heard of, so that answers are served from the cache.").register(meters);
    }

    private static Counter requests(MeterRegistry meters, String result) {
        return Counter.builder("standfirst.cache.requests").tag("result", result)
                .description("Requests of delivery by what the cache did for them.").register(meters);
    }

    boolean isOn() {
        return on;
    }

    /** Whether changes are heard of, as far as that can be known. */
    boolean isTrusted() {
        return trustedUntil - ticker.read() > 0;
    }

    /** Whether it listens, but for so long a time has heard nothing, not even itself. */
    boolean isDistrustedFor(Duration time) {
        return known.get() && ticker.read() - trustedUntil > time.toNanos();
    }

    @Nullable
    KeptAnswer find(String request) {
        var answer = answers.find(request);
        if (answer != null) {
            hits.increment();
        }
        return answer;
    }

    void countMiss() {
        misses.increment();
    }

    void countShared() {
        shared.increment();
    }

    void countBypass() {
        bypassed.increment();
    }

    boolean keep(KeptAnswer answer) {
        var kept = answers.keep(answer);
        if (!kept) {
            refused.increment();
        }
        return kept;
    }

    void reweigh(KeptAnswer answer) {
        answers.reweigh(answer);
    }

    void hear(Invalidation change) {
        answers.hear(change);
        changes.increment();
    }

    void listenSince(Snapshot snapshot) {
        answers.listenSince(snapshot);
        // Not trusted before a beat has come back; counted from here how long that takes.
        trustedUntil = ticker.read() - 1;
        known.set(true);
    }

    /** A notification that was sent at that moment, in the nanoseconds of the machine, has come back. */
    void trust(long sent, Duration time) {
        lag.record(Duration.ofNanos(ticker.read() - sent));
        if (known.get()) {
            trustedUntil = sent + time.toNanos();
        }
    }

    /** A change of this instance was made, and it is not known whether it will be heard of. */
    void outdate(long xid) {
        answers.outdate(xid);
    }

    /** Changes may be missed from now on. Says whether that is news. */
    boolean distrust() {
        trustedUntil = ticker.read() - 1;
        answers.stopListening();
        return known.getAndSet(false);
    }

    long now() {
        return ticker.read();
    }
}
