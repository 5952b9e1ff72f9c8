package org.standfirst.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final Keyset<ApiKey> NEWEST = new Keyset<>("createdAt", ApiKey::createdAt, ApiKey::id);
    /** Last use is kept to the minute: precise enough to find a key that is forgotten, and one write a minute. */
    private static final int LAST_USE_MINUTES = 1;

    Optional<ApiKey> findByToken(Token token) {
        return find("tokenHash", token.hash()).firstResultOptional();
    }

    /** Reads the key for a change and makes other changes of it wait. */
    Optional<ApiKey> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Slice<ApiKey> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    void recordUse(UUID id, Instant now) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", now, id,
                now.minus(LAST_USE_MINUTES, ChronoUnit.MINUTES));
    }

    /** Ends the validity of keys of the origin, but for the one with this token. */
    void revokeOthers(ApiKey.Origin origin, Token token, Instant now) {
        update("revokedAt = ?1 where origin = ?2 and tokenHash <> ?3 and revokedAt is null", now, origin.column(),
                token.hash());
    }
}
