package org.standfirst.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;

/** A webhook without its secret, but for the answers that made one. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        @Schema(description = "The partner whose it is; absent: the newsroom's own.") @Nullable UUID partner,
        @Schema(examples = "https://partner.example/hooks/newsroom") String url,
        @Nullable String description,
        @Schema(examples = "[\"article.*\"]") List<String> events,
        List<LanguageTag> languages,
        @Schema(description = "The ids of tags.") List<UUID> tags,
        Payload payload,
        boolean enabled,
        @Nullable Instant disabledAt,
        @Schema(description = "Why it is told nothing.", examples = "It answered 410 Gone.") @Nullable String disabledReason,
        @Schema(description = "Since when it has taken nothing; absent while all is well.") @Nullable Instant failingSince,
        @Schema(description = "What its messages are signed with, in the answer that made it and never again.", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") @Nullable String secret,
        @Schema(description = "Until when messages are signed with the secret before, too.") @Nullable Instant previousSecretUntil,
        Instant createdAt,
        Instant modifiedAt) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable SigningSecret secret) {
        return new WebhookView(webhook.id(), webhook.partnerId(), webhook.url(), webhook.description(), webhook.events(),
                webhook.languages(),
                webhook.tags(), webhook.payload(), webhook.enabled(), webhook.disabledAt(), webhook.disabledReason(),
                webhook.failingSince(), secret == null ? null : secret.text(), webhook.previousSecretUntil(),
                webhook.createdAt(), webhook.modifiedAt());
    }

    /** An answer with the webhook, and with its secret where that is shown. */
    static RestResponse<WebhookView> answer(Webhook webhook, @Nullable SigningSecret secret) {
        return RestResponse.ResponseBuilder.ok(of(webhook, secret)).tag(webhook.revision().entityTag()).build();
    }

    /**
     * An answer with a webhook that was made.
     *
     * @param path where webhooks are
     */
    static RestResponse<WebhookView> created(String path, Webhook webhook, SigningSecret secret) {
        return RestResponse.ResponseBuilder.<WebhookView> created(URI.create(path + "/" + webhook.id()))
                .entity(of(webhook, secret)).tag(webhook.revision().entityTag()).build();
    }
}
