package org.standfirst.security;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Revision;

/** A key: who may call, as what, until when. Its secret is not kept, only the hash of it. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    private UUID id;
    @Version
    private long revision;
    private String name;
    @Convert(converter = RoleConverter.class)
    private Role role;
    /** What it is limited to; null where nothing but the role limits it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Scope> scopes;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private byte[] tokenHash;
    @SuppressWarnings("UnusedVariable")
    private String origin;
    /** On whose behalf it calls; null where on its own. */
    private @Nullable UUID partnerId;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    protected ApiKey() {
    }

    private ApiKey(Token token, String name, Role role, Origin origin, String createdBy, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.tokenHash = token.hash();
        this.name = name;
        this.role = role;
        this.origin = origin.column();
        this.createdAt = now;
        this.createdBy = createdBy;
    }

    /** A key that someone asked for. */
    static ApiKey issue(Token token, ApiKeyInput input, @Nullable UUID partnerId, String createdBy, Instant now) {
        var key = new ApiKey(token, input.name(), input.role(), Origin.ISSUED, createdBy, now);
        key.partnerId = partnerId;
        key.revise(input.change());
        return key;
    }

    /** An admin key that the system makes for itself to begin with. */
    static ApiKey first(Token token, Origin origin, Instant now) {
        return new ApiKey(token, origin.column(), Role.ADMIN, origin, "system", now);
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

    /** Whether it is valid now and stays so, with all that its role may. */
    boolean isWhole(Instant now) {
        return isValid(now) && expiresAt == null && scopes == null;
    }

    /** Replaces what can change about a key; one that was revoked stays as it is, for it tells what was. */
    final void revise(ApiKeyChangeInput input) {
        if (revokedAt != null) {
            throw new ProblemException(ProblemType.CONFLICT, "The key is revoked, and that for ever.");
        }
        this.name = input.name();
        this.scopes = input.scopes();
        this.expiresAt = input.expiresAt();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /**
     * Makes the key valid and whole again: a deployment that names it once more, after another, would else be locked out.
     */
    void reinstate() {
        revokedAt = null;
        expiresAt = null;
        scopes = null;
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    @Nullable
    List<Scope> scopes() {
        return scopes;
    }

    @Nullable
    UUID partnerId() {
        return partnerId;
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
