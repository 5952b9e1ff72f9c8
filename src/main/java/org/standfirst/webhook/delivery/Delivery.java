package org.standfirst.webhook.delivery;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A message for a webhook and what came of it, as an admin looks it up. Changed by queries alone. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
class Delivery {

    @Id
    private UUID id;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private UUID webhookId;
    private UUID eventId;
    private String eventType;
    private UUID thingId;
    @Convert(converter = StatusConverter.class)
    private DeliveryStatus status;
    private int attempts;
    private Instant createdAt;
    private Instant dueAt;
    private @Nullable Instant attemptedAt;
    private @Nullable Long durationMillis;
    private @Nullable Integer responseStatus;
    private @Nullable String responseStart;
    private @Nullable String error;

    protected Delivery() {
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    DeliveryView view() {
        return new DeliveryView(id, "msg_" + eventId, eventType, thingId, status, attempts, createdAt,
                status == DeliveryStatus.PENDING ? dueAt : null, attemptedAt, durationMillis, responseStatus, responseStart,
                error);
    }
}
