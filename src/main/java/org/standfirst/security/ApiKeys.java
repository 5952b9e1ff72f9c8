package org.standfirst.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Knows keys by their tokens, and makes those that a deployment begins with. */
@ApplicationScoped
class ApiKeys {

    private final ApiKeyRepository keys;
    private final Clock clock;

    ApiKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key with this token, where it is valid now; notes that it was used. */
    @Transactional
    Optional<ApiKey> authenticate(Token token) {
        var now = clock.instant();
        var key = keys.findByToken(token).filter(found -> found.isValid(now));
        key.ifPresent(found -> keys.recordUse(found.id(), now));
        return key;
    }

    /** Makes the token an admin key, and no other token of the same origin. */
    @Transactional
    void ensureAdmin(Token token, ApiKey.Origin origin) {
        var now = clock.instant();
        keys.revokeOthers(origin, token, now);
        keys.findByToken(token).ifPresentOrElse(ApiKey::reinstate,
                () -> keys.persist(ApiKey.first(token, origin, now)));
    }
}
