package org.standfirst.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key that asks to be let in; of a type of its own, for access tokens of an OpenID provider go another way. */
final class KeyAuthenticationRequest extends BaseAuthenticationRequest {

    private final Token token;

    KeyAuthenticationRequest(Token token) {
        this.token = token;
    }

    Token token() {
        return token;
    }
}
