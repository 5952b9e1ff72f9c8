package org.standfirst.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the key out of the Authorization header. Where an OpenID provider is configured, what is no key is left to it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, section 2.1</a>
 */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer";
    private static final int UNAUTHORIZED = 401;
    /** A key must not reach the OpenID provider's side, which would take it for a broken access token. */
    private static final int BEFORE_OPENID = DEFAULT_PRIORITY + 100;

    private final boolean acceptsOthers;
    private final Optional<Token> bootstrapKey;

    BearerAuthentication(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean acceptsOthers,
            @ConfigProperty(name = "standfirst.bootstrap-admin-key") Optional<String> bootstrapKey) {
        this.acceptsOthers = acceptsOthers;
        this.bootstrapKey = bootstrapKey.map(Token::new);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        var token = new Token(header.substring(SCHEME.length() + 1).strip());
        if (acceptsOthers && !isKey(token)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return identities.authenticate(new KeyAuthenticationRequest(token));
    }

    private boolean isKey(Token token) {
        return token.isIssued() || bootstrapKey.filter(token::matches).isPresent();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate",
                "Bearer realm=\"standfirst\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID;
    }
}
