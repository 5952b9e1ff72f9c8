package org.standfirst.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;

/** Who sends the request at hand. Only for operations that need a key. */
@RequestScoped
public class Caller {

    static final String KEY_ID = "keyId";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The key that signs for what is done. */
    public Actor actor() {
        var id = Objects.requireNonNull(identity.<UUID> getAttribute(KEY_ID), "not called by a key");
        return new Actor(id, identity.getPrincipal().getName());
    }

    /** Whether all content may be changed, not just what the caller made. */
    public boolean mayChangeAllContent() {
        return identity.hasRole(Role.NAME_EDITOR) || identity.hasRole(Role.NAME_ADMIN);
    }
}
