package org.standfirst.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key without its secret, but for the one answer that made it. */
@Schema(name = "ApiKey")
record ApiKeyView(
        UUID id,
        String name,
        Role role,
        @Schema(description = "The partner on whose behalf it calls.") @Nullable UUID partner,
        @Schema(description = "What of its role it is limited to; absent: all that the role may.") @Nullable List<Scope> scopes,
        @Schema(description = "The secret, in the answer that made the key and never again.", examples = "sf_0mXo…") @Nullable String token,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Schema(description = "When it was last used, to the minute.") @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyView of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyView of(ApiKey key, @Nullable Token token) {
        return new ApiKeyView(key.id(), key.name(), key.role(), key.partnerId(), key.scopes(),
                token == null ? null : token.text(),
                key.createdAt(), key.createdBy(), key.expiresAt(), key.lastUsedAt(), key.revokedAt());
    }
}
