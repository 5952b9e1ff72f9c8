package org.standfirst.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;

/** An address elsewhere that is told of what happens. */
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    private UUID id;
    @Version
    private long revision;
    private @Nullable UUID partnerId;
    private String url;
    private @Nullable String description;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> events;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LanguageTag> languages;
    /** The ids of tags; what is about one of them, or one below, is told. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> tags;
    @Convert(converter = PayloadConverter.class)
    private Payload payload;
    private boolean enabled;
    private @Nullable Instant disabledAt;
    private @Nullable String disabledReason;
    private byte[] secret;
    /** Read by queries alone, as is until when it is good. */
    @SuppressWarnings("UnusedVariable")
    private byte @Nullable [] previousSecret;
    private @Nullable Instant previousSecretUntil;
    private Instant createdAt;
    private Instant modifiedAt;
    /** Kept by those who send. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant failingSince;

    protected Webhook() {
    }

    Webhook(@Nullable UUID partner, WebhookInput input, List<UUID> tags, SigningSecret secret, Instant now) {
        this.partnerId = partner;
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.secret = secret.bytes();
        this.createdAt = now;
        revise(input, tags, now);
    }

    /** Replaces all that an admin says of it. */
    final void revise(WebhookInput input, List<UUID> newTags, Instant now) {
        this.url = input.url();
        this.description = input.description();
        this.events = input.events();
        this.languages = input.languages();
        this.tags = newTags;
        this.payload = input.payload();
        this.enabled = input.enabled();
        this.disabledAt = enabled ? null : disabledAt == null ? now : disabledAt;
        this.disabledReason = enabled ? null : disabledReason == null ? "It was turned off by hand." : disabledReason;
        this.modifiedAt = now;
    }

    /** Signs with another secret from now on, and for a time with the present one too. */
    void rotate(SigningSecret another, Duration overlap, Instant now) {
        this.previousSecret = secret;
        this.previousSecretUntil = now.plus(overlap);
        this.secret = another.bytes();
        this.modifiedAt = now;
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    /** Whose it is; null: the newsroom's. */
    @Nullable
    UUID partnerId() {
        return partnerId;
    }

    String url() {
        return url;
    }

    @Nullable
    String description() {
        return description;
    }

    List<String> events() {
        return events;
    }

    List<LanguageTag> languages() {
        return languages;
    }

    List<UUID> tags() {
        return tags;
    }

    Payload payload() {
        return payload;
    }

    boolean enabled() {
        return enabled;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }

    @Nullable
    String disabledReason() {
        return disabledReason;
    }

    @Nullable
    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
