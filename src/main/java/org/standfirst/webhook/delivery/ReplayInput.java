package org.standfirst.webhook.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which period a webhook is told again. */
@Schema(name = "WebhookReplayInput")
record ReplayInput(
        @Schema(description = "When it begins.", examples = "2026-05-04T09:00:00Z") @NotNull Instant from,
        @Schema(description = "When it ends; what happened then is no part of it.", examples = "2026-05-04T12:00:00Z") @NotNull Instant to) {
}
