package org.standfirst.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who someone is whom an OpenID provider vouches for. */
final class Users {

    private static final int MAX_NAME = 200;

    private Users() {
    }

    /** The same id for the same person, with each token: issuer and subject together never mean anyone else. */
    static Actor actor(JsonWebToken token) {
        var who = token.getIssuer() + "\n" + token.getSubject();
        return new Actor(UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)), name(token));
    }

    private static String name(JsonWebToken token) {
        var name = Stream.of(Claims.preferred_username.name(), "name", Claims.sub.name()).map(token::<Object> getClaim)
                .filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isBlank()).findFirst().orElse("user");
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) : plain;
    }
}
