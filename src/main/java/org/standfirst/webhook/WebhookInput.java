package org.standfirst.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;

/** What an admin says of a webhook. */
@Schema(name = "WebhookInput")
record WebhookInput(
        @Schema(description = "Where it is told. No address of a private network is called, unless the operator allows it.", examples = "https://partner.example/hooks/newsroom") @NotBlank @Size(max = 2_000) @WebAddress String url,
        @Schema(description = "Whose it is, and what for.") @Size(max = 500) @PlainText @Nullable String description,
        @Schema(description = "What it is told of: types of events, with `*` for any part of a name. Absent: all.", examples = "[\"article.*\"]") @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> events,
        @Schema(description = "Only what is in one of these languages, or in none; `pt` means `pt-BR` too. Absent or empty: any.") @Size(max = 50) List<@NotNull LanguageTag> languages,
        @Schema(description = "Only what is about one of these tags, or one below, by id or slug. Absent or empty: any.") @Size(max = 50) List<@NotBlank String> tags,
        @Schema(description = "`thin` says which article; `full` says all of it, as readers see it when it is sent.", defaultValue = "thin") Payload payload,
        @Schema(description = "Whether it is told anything.", defaultValue = "true") Boolean enabled) {

    WebhookInput {
        events = Objects.requireNonNullElse(events, List.of("*"));
        languages = Objects.requireNonNullElse(languages, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        payload = Objects.requireNonNullElse(payload, Payload.THIN);
        enabled = Objects.requireNonNullElse(enabled, true);
    }

    /** What would make the webhook as it is. */
    static WebhookInput of(Webhook webhook) {
        return new WebhookInput(webhook.url(), webhook.description(), webhook.events(), webhook.languages(),
                webhook.tags().stream().map(Object::toString).toList(), webhook.payload(), webhook.enabled());
    }
}
