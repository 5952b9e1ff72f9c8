package org.standfirst.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears from the database what any instance has changed. It is trusted only as long as it hears itself: each beat is a
 * notification of its own, and since notifications come in the order of commits, one that comes back says that all before
 * it have come too.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">PostgreSQL, NOTIFY</a>
 */
@ApplicationScoped
public class Hearing {

    private static final Logger LOG = Logger.getLogger(Hearing.class);
    private static final String CHANNEL = "standfirst_touched";
    private static final String EVENTS = "standfirst_noted";
    private static final String BEAT = "beat ";
    private static final long RETRY_AFTER_MILLIS = 200;

    private final Vertx vertx;
    private final ListenLogin login;
    private final CachedAnswers cache;
    private final CacheConfig config;
    private final Event<ReadersTold> told;
    private final Event<EventsHeard> noted;
    private final String self = BEAT + UUID.randomUUID() + " ";
    private final Map<Long, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();
    private volatile @Nullable PgSubscriber subscriber;
    private volatile boolean stopped;

    Hearing(Vertx vertx, ListenLogin login, CachedAnswers cache, CacheConfig config, Event<ReadersTold> told,
            Event<EventsHeard> noted) {
        this.vertx = vertx;
        this.login = login;
        this.cache = cache;
        this.config = config;
        this.told = told;
        this.noted = noted;
    }

    void start(@Observes StartupEvent start) {
        if (!cache.isOn()) {
            return;
        }
        connect();
        vertx.setPeriodic(config.beatEvery().toMillis(), timer -> beat());
    }

    private void connect() {
        var listener = PgSubscriber.subscriber(vertx, login.options());
        listener.reconnectPolicy(attempt -> {
            goDeaf("the connection was lost");
            return RETRY_AFTER_MILLIS;
        });
        listener.channel(CHANNEL).subscribeHandler(subscribed -> listenFromHere(listener)).handler(this::hear);
        listener.channel(EVENTS).handler(payload -> noted.fireAsync(new EventsHeard()));
        subscriber = listener;
        listener.connect().onFailure(failure -> {
            LOG.warnf("changes cannot be listened to yet: %s", failure.getMessage());
            // A subscriber connects anew by itself only where it was connected once.
            listener.close();
            vertx.setTimer(RETRY_AFTER_MILLIS, timer -> connectUnlessStopped());
        });
    }

    private void connectUnlessStopped() {
        if (!stopped) {
            connect();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
        var listener = subscriber;
        if (listener != null) {
            listener.close();
        }
    }

    /** Now that it listens: whatever was committed before, an answer must have seen; whatever comes after, is heard. */
    private void listenFromHere(PgSubscriber listener) {
        listener.actualConnection().query("select cast(pg_current_snapshot() as text)").execute()
                .onFailure(failure -> {
                    goDeaf(failure.getMessage());
                    hangUp();
                })
                .onSuccess(rows -> {
                    cache.listenSince(Snapshot.parse(rows.iterator().next().getString(0)));
                    beat();
                });
    }

    private void beat() {
        var connection = connection();
        if (connection == null) {
            return;
        }
        if (cache.isDistrustedFor(config.trustFor().multipliedBy(2))) {
            goDeaf("nothing was heard for too long");
            connection.close();
            return;
        }
        connection.query("notify " + CHANNEL + ", '" + self + cache.now() + "'").execute()
                .onFailure(failure -> LOG.debugf("a beat was not sent: %s", failure.getMessage()));
    }

    private void hear(String payload) {
        if (payload.startsWith(self)) {
            var sent = Long.parseLong(payload.substring(self.length()));
            cache.trust(sent, config.trustFor());
        } else if (!payload.startsWith(BEAT)) {
            hear(Invalidation.parse(payload));
        }
    }

    private void hear(Invalidation change) {
        cache.hear(change);
        if (change.complete()) {
            Optional.ofNullable(awaited.remove(change.xid())).ifPresent(waiting -> waiting.complete(true));
            told.fireAsync(new ReadersTold());
        }
    }

    private void goDeaf(@Nullable String why) {
        if (cache.distrust()) {
            LOG.warnf("answers are not kept until changes are heard of again: %s", why);
        }
        awaited.values().forEach(waiting -> waiting.complete(false));
        awaited.clear();
    }

    /** Must be called before the transaction ends, so that it is not heard of before somebody waits for it. */
    public Echo expect(long xid) {
        var heard = new CompletableFuture<Boolean>();
        if (cache.isTrusted()) {
            awaited.put(xid, heard);
        } else {
            heard.complete(false);
        }
        return new Echo(xid, heard);
    }

    /** The moment when this instance hears of a transaction of its own. */
    public final class Echo {

        private final long xid;
        private final CompletableFuture<Boolean> heard;

        private Echo(long xid, CompletableFuture<Boolean> heard) {
            this.xid = xid;
            this.heard = heard;
        }

        /**
         * Waits until it has; readers here see the change from then on. Where it does not in time, nothing is served from
         * the cache until it hears again, and they see it too.
         *
         * <p>
         * Where it was deaf meanwhile, it may listen again by now, and since before the change: then the notice of that is
         * still on its way, and nothing may be served that has not seen the change.
         */
        public void await() {
            if (heard.completeOnTimeout(false, config.trustFor().toMillis(), TimeUnit.MILLISECONDS).join()) {
                return;
            }
            if (awaited.remove(xid) != null) {
                goDeaf("a change of this instance was not heard of");
                hangUp();
            }
            cache.outdate(xid);
        }

        /** The transaction came to nothing. */
        public void forget() {
            awaited.remove(xid);
        }
    }

    /** It connects anew then. */
    private void hangUp() {
        var connection = connection();
        if (connection != null) {
            connection.close();
        }
    }

    private @Nullable PgConnection connection() {
        var listener = subscriber;
        return listener == null ? null : listener.actualConnection();
    }
}
