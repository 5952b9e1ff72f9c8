package org.standfirst.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instance: the real cache and flights, and in place of {@link Hearing} its connection, a step at a time. */
final class ModelInstance {

    /** In the units of the model's clock. */
    static final long TRUST_FOR = 40;

    final CachedAnswers cache;
    final Flights flights;
    final List<Model.Making> making = new ArrayList<>();
    /** By key the latest change that was acknowledged here, and the latest that is to be known by the notices. */
    final Map<String, Long> acknowledged = new HashMap<>();
    final Map<String, Long> heard = new HashMap<>();
    private final Deque<Runnable> wire = new ArrayDeque<>();
    private final Map<Long, Model.Writing> awaited = new HashMap<>();
    private final ModelRule rule;
    private boolean connected;
    private boolean asked;
    private boolean deaf = true;
    private boolean listened;

    private record Config(MemorySize maxSize, Duration beatEvery, Duration trustFor) implements CacheConfig {
    }

    ModelInstance(ModelRule rule, Ticker ticker) {
        this.rule = rule;
        flights = new Flights(ticker);
        cache = new CachedAnswers(
                new Config(new MemorySize(BigInteger.valueOf(1_000_000)), Duration.ZERO, Duration.ofNanos(TRUST_FOR)),
                new SimpleMeterRegistry(), ticker);
    }

    boolean isDeaf() {
        return deaf;
    }

    /** Whether it asks its cache at all. */
    boolean serves() {
        return switch (rule) {
            case SERVES_WITHOUT_A_BEAT -> !deaf;
            case KEEPS_OVER_A_RECONNECTION -> !deaf && cache.isTrusted();
            default -> cache.isTrusted();
        };
    }

    /** A commit puts this on the wire of whoever listens. */
    void notify(Invalidation notice, long number) {
        send(() -> hear(notice, number));
    }

    void beat() {
        if (cache.isDistrustedFor(Duration.ofNanos(2 * TRUST_FOR))) {
            goDeaf();
            loseConnection();
            return;
        }
        var sent = cache.now();
        send(() -> cache.trust(sent, Duration.ofNanos(TRUST_FOR)));
    }

    private void send(Runnable message) {
        if (connected) {
            wire.add(message);
        }
    }

    void loseConnection() {
        connected = false;
        asked = false;
        wire.clear();
    }

    void noticeTheLoss() {
        if (!connected && !deaf) {
            goDeaf();
        }
    }

    void connect() {
        connected = connected || deaf;
    }

    void askSinceWhen(ModelDatabase database) {
        if (connected && !asked) {
            asked = true;
            var present = database.askPrimary();
            wire.add(() -> listenSince(present));
        }
    }

    void receive() {
        var message = wire.poll();
        if (message != null) {
            message.run();
        }
    }

    /** What was changed while it was deaf must be known as well as what it hears of. */
    private void listenSince(ModelDatabase.Result present) {
        deaf = false;
        present.rows().forEach((key, row) -> heard.merge(key, row.change(), Math::max));
        if (rule != ModelRule.KEEPS_OVER_A_RECONNECTION || !listened) {
            cache.listenSince(rule.listeningSince(present.snapshot()));
        }
        listened = true;
    }

    private void hear(Invalidation notice, long number) {
        cache.hear(notice);
        notice.keys().forEach(key -> heard.merge(key, number, Math::max));
        if (notice.complete()) {
            var writing = awaited.remove(notice.xid());
            if (writing != null) {
                writing.echo = Model.Echo.HEARD;
            }
        }
    }

    void goDeaf() {
        if (rule != ModelRule.KEEPS_OVER_A_RECONNECTION) {
            cache.distrust();
        }
        deaf = true;
        awaited.values().forEach(writing -> writing.echo = Model.Echo.MISSED);
        awaited.clear();
    }

    void expect(Model.Writing writing) {
        if (cache.isTrusted()) {
            awaited.put(writing.xid, writing);
        } else {
            writing.echo = Model.Echo.MISSED;
        }
    }

    void forget(Model.Writing writing) {
        awaited.remove(writing.xid);
    }

    /** Ends the waiting for a change; says whether it has ended. */
    boolean await(Model.Writing writing, long now) {
        if (writing.echo == Model.Echo.AWAITED && now - writing.committed <= TRUST_FOR
                && rule != ModelRule.ANSWERS_BEFORE_IT_HEARS) {
            return false;
        }
        if (awaited.remove(writing.xid) != null && rule != ModelRule.ANSWERS_BEFORE_IT_HEARS) {
            goDeaf();
            loseConnection();
            writing.echo = Model.Echo.MISSED;
        }
        if (writing.echo == Model.Echo.MISSED && rule != ModelRule.FORGETS_ITS_OWN_CHANGE) {
            cache.outdate(writing.xid);
        }
        writing.keys.forEach(key -> acknowledged.merge(key, writing.number, Math::max));
        return true;
    }
}
