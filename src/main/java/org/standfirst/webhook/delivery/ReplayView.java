package org.standfirst.webhook.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a replay. */
@Schema(name = "WebhookReplay")
record ReplayView(@Schema(description = "How many messages are sent, for the first time or again.") int queued) {
}
