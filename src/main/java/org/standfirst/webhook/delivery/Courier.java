package org.standfirst.webhook.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.standfirst.audit.AuditLog;
import org.standfirst.outbound.GuardedClient;
import org.standfirst.outbound.OutboundAnswer;
import org.standfirst.outbound.OutboundRequest;
import org.standfirst.outbound.RefusedTargetException;
import org.standfirst.webhook.SigningSecret;
import org.standfirst.webhook.WebhookConfig;

/**
 * Sends a message, with no transaction open, and notes what came of it. Whoever is killed in between has sent it, and
 * somebody sends it again.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int MOST_OF_ANSWER = 500;

    private final OutcomeRepository outcomes;
    private final MessageBody bodies;
    private final GuardedClient client;
    private final WebhookConfig config;
    private final RetryTimes times;
    private final AuditLog log;
    private final MeterRegistry meters;
    private final Clock clock;

    Courier(OutcomeRepository outcomes, MessageBody bodies, GuardedClient client, WebhookConfig config, AuditLog log,
            MeterRegistry meters, Clock clock) {
        this.outcomes = outcomes;
        this.bodies = bodies;
        this.client = client;
        this.config = config;
        this.times = new RetryTimes(config.retryAfter(), config.longestRest(), new SecureRandom());
        this.log = log;
        this.meters = meters;
        this.clock = clock;
    }

    void deliver(Message message) {
        var attempt = attempt(message);
        meters.counter("standfirst.webhook.attempts", "result", attempt.succeeded() ? "succeeded" : "failed").increment();
        QuarkusTransaction.requiringNew().run(() -> note(message, attempt));
    }

    private Attempt attempt(Message message) {
        var start = clock.instant();
        try {
            var body = bodies.of(message);
            var answer = client.send(signed(message, body, start));
            return answered(answer, Duration.between(start, clock.instant()), clock.instant());
        } catch (RefusedTargetException e) {
            return new Attempt(Duration.between(start, clock.instant()), null, null, null, "not called: " + e.getMessage());
        } catch (IOException e) {
            return new Attempt(Duration.between(start, clock.instant()), null, null, null, "no answer: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "message %s for webhook %s cannot be written", message.event().id(), message.webhook());
            return new Attempt(Duration.between(start, clock.instant()), null, null, null, "the message could not be written");
        }
    }

    private OutboundRequest signed(Message message, String body, Instant now) {
        var id = "msg_" + message.event().id();
        return OutboundRequest.post(message.url(), "application/json", body).header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", SigningSecret.sign(message.secrets(), id, now, body))
                .within(config.timeout()).readingAtMost(MOST_OF_ANSWER);
    }

    private static Attempt answered(OutboundAnswer answer, Duration duration, Instant now) {
        // A text column takes any character but this.
        var start = answer.body().replace('\0', ' ');
        return new Attempt(duration, answer.status(), start, RetryAfter.of(answer, now),
                answer.isSuccess() ? null : "answered " + answer.status());
    }

    private void note(Message message, Attempt attempt) {
        if (attempt.succeeded()) {
            outcomes.succeeded(message, attempt);
            return;
        }
        var failures = outcomes.countFailure(message.webhook());
        outcomes.rest(message.webhook(), longer(times.restAfter(failures), attempt));
        var pause = times.afterAttempt(message.attempt());
        if (attempt.isGone() || pause.isEmpty()) {
            outcomes.failed(message, attempt);
            disable(message, attempt.isGone() ? "It answered 410 Gone."
                    : "It did not take a message in " + message.attempt() + " attempts; the last: " + attempt.error() + ".");
            return;
        }
        outcomes.putOff(message, attempt, longer(pause.get(), attempt));
        if (outcomes.isFailingLongerThan(message.webhook(), config.giveUpAfter())) {
            disable(message, "It took nothing for too long; the last: " + attempt.error() + ".");
        }
    }

    /** As long as the receiver asks for, within limits, where that is longer. */
    private Duration longer(Duration pause, Attempt attempt) {
        var asked = attempt.retryAfter();
        if (asked == null || asked.compareTo(pause) <= 0) {
            return pause;
        }
        return asked.compareTo(config.longestRetryAfter()) < 0 ? asked : config.longestRetryAfter();
    }

    private void disable(Message message, String reason) {
        outcomes.disable(message.webhook(), reason).ifPresent(revision -> {
            log.system("disableWebhook", "webhook", message.webhook(), revision);
            LOG.warnf("webhook %s is turned off: %s", message.webhook(), reason);
        });
    }
}
