package org.standfirst.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers that this instance keeps, and what it has heard of changes. An answer gets in only if {@link Invalidations}
 * permit it, and is out as soon as one of its keys is heard of; both happen under one lock, so that no change falls between
 * the question and the keeping.
 */
final class AnswerCache {

    private final Cache<String, KeptAnswer> answers;
    private final Map<String, Set<KeptAnswer>> byKey = new HashMap<>();
    private final Invalidations invalidations = new Invalidations();
    private final Ticker ticker;
    private final LongConsumer removed;

    /**
     * An empty cache.
     *
     * @param maxWeight how many bytes it may take
     * @param removed told how many answers a change has removed
     */
    AnswerCache(long maxWeight, Ticker ticker, LongConsumer removed) {
        this.ticker = ticker;
        this.removed = removed;
        this.answers = Caffeine.newBuilder().maximumWeight(maxWeight)
                .<String, KeptAnswer> weigher((request, answer) -> answer.weight())
                // Called on another thread: under the lock of the cache, ours could be waited for in a circle.
                .removalListener((@Nullable String request, @Nullable KeptAnswer answer, RemovalCause cause) -> forget(answer))
                .build();
    }

    /** The answer to a canonical request; null where none is kept or the clock has overtaken it. */
    @Nullable
    KeptAnswer find(String request) {
        var answer = answers.getIfPresent(request);
        return answer != null && answer.isValidAt(ticker.read()) ? answer : null;
    }

    /** Keeps an answer, unless it may be out of date already. */
    synchronized boolean keep(KeptAnswer answer) {
        var provenance = answer.provenance();
        if (provenance == null || !invalidations.permit(provenance) || !answer.isValidAt(ticker.read())) {
            return false;
        }
        answer.keys().forEach(key -> byKey.computeIfAbsent(key, none -> new HashSet<>()).add(answer));
        answers.put(answer.request(), answer);
        return true;
    }

    /** Counts a form that was added to an answer, as long as that is kept. */
    void reweigh(KeptAnswer answer) {
        answers.asMap().replace(answer.request(), answer, answer);
    }

    /** Removes whatever shows what has changed. */
    synchronized void hear(Invalidation change) {
        invalidations.hear(change);
        var count = 0;
        for (var key : change.keys()) {
            var stale = byKey.remove(key);
            if (stale != null) {
                for (var answer : stale) {
                    count += answers.asMap().remove(answer.request(), answer) ? 1 : 0;
                }
            }
        }
        removed.accept(count);
    }

    /** From now on every change is heard of that the snapshot has not seen. */
    synchronized void listenSince(Snapshot snapshot) {
        clear();
        invalidations.listenSince(snapshot);
    }

    /** Changes may be missed from now on: nothing is kept, and nothing is taken in. */
    synchronized void stopListening() {
        invalidations.stopListening();
        clear();
    }

    /** From now on nothing is kept that has not surely seen this transaction, which was not heard of. */
    synchronized void outdate(long xid) {
        clear();
        invalidations.outdate(xid);
    }

    private void clear() {
        answers.invalidateAll();
        byKey.clear();
    }

    private synchronized void forget(@Nullable KeptAnswer answer) {
        if (answer == null) {
            return;
        }
        for (var key : answer.keys()) {
            byKey.computeIfPresent(key, (same, answers) -> answers.remove(answer) && answers.isEmpty() ? null : answers);
        }
    }

    /** How many bytes the answers take, about. */
    long weight() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long size() {
        return answers.estimatedSize();
    }
}
