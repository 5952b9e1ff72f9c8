package org.standfirst.security;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A key: who may call, as what, until when. Its secret is not kept, only the hash of it. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    private UUID id;
    private String name;
    @Convert(converter = RoleConverter.class)
    private Role role;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private byte[] tokenHash;
    @SuppressWarnings("UnusedVariable")
    private String origin;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    protected ApiKey() {
    }

    ApiKey(Token token, String name, Role role, Origin origin, String createdBy, @Nullable Instant expiresAt, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.tokenHash = token.hash();
        this.name = name;
        this.role = role;
        this.origin = origin.column();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    /** Where a key comes from. */
    enum Origin {
        ISSUED("issued"),
        BOOTSTRAP("bootstrap"),
        DEVELOPMENT("development");

        private final String column;

        Origin(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Makes the key valid again: a deployment that names it once more, after another, would else be locked out. */
    void reinstate() {
        revokedAt = null;
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
