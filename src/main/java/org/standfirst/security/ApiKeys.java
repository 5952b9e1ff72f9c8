package org.standfirst.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Knows keys by their tokens, and makes those that a deployment begins with. */
@ApplicationScoped
class ApiKeys {

    private final ApiKeyRepository keys;
    private final Event<FirstKeyMade> made;
    private final Clock clock;

    ApiKeys(ApiKeyRepository keys, Event<FirstKeyMade> made, Clock clock) {
        this.keys = keys;
        this.made = made;
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
        var present = keys.findByToken(token);
        if (present.isPresent() && present.get().isWhole(now)) {
            return;
        }
        var key = present.orElseGet(() -> ApiKey.first(token, origin, now));
        key.reinstate();
        keys.persist(key);
        made.fire(new FirstKeyMade(key.id()));
    }
}
