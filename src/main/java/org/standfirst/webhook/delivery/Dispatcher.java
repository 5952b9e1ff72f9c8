package org.standfirst.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.standfirst.cache.EventsHeard;
import org.standfirst.outbox.Announcer;
import org.standfirst.outbox.EventsDue;
import org.standfirst.outbox.EventsNoted;
import org.standfirst.webhook.WebhookConfig;

/**
 * Hands events on and gives messages to couriers, as many as are free. It goes round when this instance has noted an event
 * or has heard of one, or a courier is back, and every now and then for what is due again.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int BATCH = 500;

    private final Announcer announcer;
    private final QueueRepository queue;
    private final Courier courier;
    private final WebhookConfig config;
    private final Scheduler scheduler;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Dispatcher::thread);
    private final ExecutorService senders;
    private final Semaphore free;
    private final AtomicBoolean called = new AtomicBoolean();

    Dispatcher(Announcer announcer, QueueRepository queue, Courier courier, WebhookConfig config,
            Scheduler scheduler) {
        this.announcer = announcer;
        this.queue = queue;
        this.courier = courier;
        this.config = config;
        this.scheduler = scheduler;
        this.senders = Executors.newFixedThreadPool(config.senders(), Dispatcher::thread);
        this.free = new Semaphore(config.senders());
    }

    void start(@Observes StartupEvent start) {
        var every = config.pollEvery().toMillis();
        // It ends with its thread; a round tells its failures itself.
        var unused = rounds.scheduleWithFixedDelay(this::goRound, every, every, TimeUnit.MILLISECONDS);
    }

    void queue(@Observes EventsDue due) {
        queue.add(due.events().stream().map(EventsDue.Due::seq).toList());
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsNoted noted) {
        wake();
    }

    /** Another instance has noted an event. */
    void hear(@ObservesAsync EventsHeard heard) {
        wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.shutdownNow();
        senders.shutdownNow();
    }

    /** However often it is called before a round begins, it goes round once. */
    private void wake() {
        if (called.compareAndSet(false, true)) {
            try {
                rounds.execute(this::goRound);
            } catch (RejectedExecutionException e) {
                LOG.debug("the application ends; others go on");
            }
        }
    }

    private void goRound() {
        called.set(false);
        if (!scheduler.isRunning()) {
            // Whoever pauses it wants nothing to happen by itself.
            return;
        }
        try {
            while (announcer.announce(BATCH) == BATCH) {
                sendWhatIsDue();
            }
            sendWhatIsDue();
        } catch (RuntimeException e) {
            LOG.warnf("what webhooks are to be told cannot be read: %s", e.getMessage());
        }
    }

    private void sendWhatIsDue() {
        var couriers = free.drainPermits();
        var taken = 0;
        try {
            if (couriers > 0) {
                var messages = QuarkusTransaction.requiringNew()
                        .call(() -> queue.claim(couriers, config.mostAtOnce(), config.claimFor()));
                taken = messages.size();
                messages.forEach(message -> senders.execute(() -> send(message)));
            }
        } finally {
            free.release(couriers - taken);
        }
    }

    private void send(Message message) {
        try {
            courier.deliver(message);
        } catch (RuntimeException e) {
            LOG.warnf("what came of message %s cannot be noted, so it is sent again: %s", message.event().id(),
                    e.getMessage());
        } finally {
            free.release();
            wake();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
