package org.standfirst.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message for a webhook and what came of it. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        UUID id,
        @Schema(description = "The `webhook-id` that it bears each time it is sent.", examples = "msg_7c7f9c54-6f9c-4c55-8b8e-0f2f6a0a5b11") String messageId,
        @Schema(examples = "article.published") String type,
        @Schema(description = "The thing that it is about. What is about one thing is sent in order.") UUID thing,
        DeliveryStatus status,
        @Schema(description = "How often it was begun to be sent.") int attempts,
        Instant createdAt,
        @Schema(description = "When it is sent next, at the earliest; absent where it is not.") @Nullable Instant dueAt,
        @Nullable Instant attemptedAt,
        @Schema(description = "How long the last attempt took.") @Nullable Long durationMillis,
        @Schema(description = "What the receiver answered last.", examples = "204") @Nullable Integer responseStatus,
        @Schema(description = "How its answer began.") @Nullable String responseStart,
        @Schema(description = "Why it was not delivered the last time.", examples = "answered 503") @Nullable String error) {
}
