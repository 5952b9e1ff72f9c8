package org.standfirst.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/** Who sends the request at hand. Only for operations that need a key. */
@RequestScoped
public class Caller {

    static final String ACTOR_ID = "actorId";
    static final String PARTNER_ID = "partnerId";
    static final String SCOPES = "scopes";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who signs for what is done. */
    public Actor actor() {
        if (identity.getPrincipal() instanceof JsonWebToken user) {
            return Users.actor(user);
        }
        var id = Objects.requireNonNull(identity.<UUID> getAttribute(ACTOR_ID), "not called with a key");
        return new Actor(id, identity.getPrincipal().getName());
    }

    /** The partner on whose behalf the key calls, where it does. */
    public Optional<UUID> partner() {
        return Optional.ofNullable(identity.<UUID> getAttribute(PARTNER_ID));
    }

    /** Whether all content may be changed, not just what the caller made. */
    public boolean mayChangeAllContent() {
        return identity.hasRole(Role.NAME_EDITOR) || identity.hasRole(Role.NAME_ADMIN);
    }

    /**
     * Refuses what the caller's scopes leave out.
     *
     * @throws ProblemException 403 that names the scope
     */
    public void requireScope(Scope scope) {
        if (!hasScope(scope)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The key lacks the scope \"" + scope.scopeName() + "\".");
        }
    }

    /** Whether the caller's scopes do not forbid it; without any, the role alone decides. */
    boolean hasScope(Scope scope) {
        var scopes = scopes();
        return scopes.isEmpty() || scopes.contains(scope);
    }

    /** What the caller is limited to; empty where nothing but the role limits. */
    Set<Scope> scopes() {
        return Objects.requireNonNullElse(identity.<Set<Scope>> getAttribute(SCOPES), Set.of());
    }

    /** What the caller proved itself with, for secrets that only the same caller shall read again. */
    public String token() {
        return identity.getCredentials().stream().filter(TokenCredential.class::isInstance)
                .map(credential -> ((TokenCredential) credential).getToken()).findFirst().orElseThrow();
    }
}
