package org.standfirst.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Gives a valid key its identity and role. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyAuthenticationRequest> {

    private final ApiKeys keys;

    KeyIdentities(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyAuthenticationRequest> getRequestType() {
        return KeyAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.authenticate(request.token())
                .map(key -> identity(key, request.token()))
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(ApiKey key, Token token) {
        var scopes = key.scopes();
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRole(key.role().roleName())
                .addCredential(new TokenCredential(token.text(), "bearer"))
                .addAttribute(Caller.ACTOR_ID, key.id())
                .addAttribute(Caller.SCOPES, scopes == null ? Set.of() : Set.copyOf(scopes));
        if (key.partnerId() != null) {
            identity.addAttribute(Caller.PARTNER_ID, key.partnerId());
        }
        return identity.build();
    }
}
