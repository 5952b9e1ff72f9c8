package org.standfirst.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.outbox.EventsNoted;

/** Looks up what was sent, and queues what somebody wants sent: once more, or to try a webhook out. */
@ApplicationScoped
class DeliveryService {

    private final DeliveryRepository deliveries;
    private final Event<EventsNoted> noted;

    DeliveryService(DeliveryRepository deliveries, Event<EventsNoted> noted) {
        this.deliveries = deliveries;
        this.noted = noted;
    }

    /**
     * A webhook whose messages are meant.
     *
     * @param id the webhook
     * @param partner the partner whose it must be; null: whoever's
     */
    record Addressee(UUID id, @Nullable UUID partner) {
    }

    DeliveryList list(Addressee webhook, @Nullable String status, PageRequest page) {
        requireThere(webhook);
        var wanted = status == null ? null : DeliveryStatus.read(status);
        var query = "deliveries:" + webhook.id() + ":" + status;
        var slice = deliveries.newest(webhook.id(), wanted, page.limit(), page.cursor(query));
        return new DeliveryList(slice.map(Delivery::view),
                slice.info(page.limit(), query, page.count() ? deliveries.count(webhook.id(), wanted) : null));
    }

    @Transactional
    DeliveryView test(Addressee webhook) {
        requireEnabled(webhook);
        var delivery = deliveries.queueTest(webhook.id());
        noted.fire(new EventsNoted());
        return find(webhook, delivery);
    }

    @Transactional
    DeliveryView replay(Addressee webhook, UUID delivery) {
        requireEnabled(webhook);
        find(webhook, delivery);
        if (deliveries.queueAgain(webhook.id(), delivery) == 0) {
            throw new ProblemException(ProblemType.CONFLICT, "The message is under way at this very moment.");
        }
        noted.fire(new EventsNoted());
        deliveries.getEntityManager().clear();
        return find(webhook, delivery);
    }

    @Transactional
    ReplayView replay(Addressee webhook, ReplayInput period) {
        requireEnabled(webhook);
        if (!period.from().isBefore(period.to())) {
            throw ProblemException.invalidContent("/to", "The period ends before it begins.");
        }
        var queued = deliveries.queueAgain(webhook.id(), period.from(), period.to());
        noted.fire(new EventsNoted());
        return new ReplayView(queued);
    }

    private DeliveryView find(Addressee webhook, UUID delivery) {
        return deliveries.find(webhook.id(), delivery)
                .orElseThrow(() -> ProblemException.notFound("delivery", delivery)).view();
    }

    private void requireEnabled(Addressee webhook) {
        if (!requireThere(webhook)) {
            throw new ProblemException(ProblemType.CONFLICT, "The webhook is turned off, so nothing is sent to it.");
        }
    }

    /** Refuses where there is none, and gives whether it is told anything. */
    private boolean requireThere(Addressee webhook) {
        return deliveries.isEnabled(webhook.id(), webhook.partner())
                .orElseThrow(() -> ProblemException.notFound("webhook", webhook.id()));
    }
}
