package org.standfirst.security;

import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Access tokens of an OpenID provider, which is a pair of keys here. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(OpenIdTest.Provider.class)
class OpenIdTest {

    private static final String ISSUER = "https://id.example/";

    public static class Provider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.issuer", ISSUER,
                    "quarkus.oidc.public-key", key("public"));
        }
    }

    /** The test and its profile are loaded apart, so what they share cannot be a field; and it has to be text. */
    private static String key(String part) {
        var name = OpenIdTest.class.getName() + ".";
        if (System.getProperty(name + part) == null) {
            var pair = generate();
            System.setProperty(name + "public", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(name + "private", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        }
        return System.getProperty(name + part);
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsAUserInWithTheirRole() {
        var token = sign(user("anna").groups(Set.of("editor", "canteen")));

        var id = Api.as(token).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201)
                .body("createdBy", equalTo("Anna")).extract().<String> path("id");

        Api.as(token).post(Articles.path(id) + "/publish").then().statusCode(200);
        refused(Api.as(token).get("/v1/admin/keys"), 403, "forbidden");
    }

    @Test
    void refusesRolesThatAreNotOurs() {
        refused(Api.as(sign(user("anna").groups("canteen"))).get(Articles.PATH), 403, "forbidden");
    }

    @Test
    void knowsAUserByAnotherTokenOfTheirs() {
        var id = Api.as(sign(user("anna").groups("author"))).body(Articles.input(Map.of())).post(Articles.PATH)
                .<String> path("id");
        var later = sign(user("anna").groups("author").claim("jti", "another"));
        var other = sign(user("boris").groups("author"));

        Api.as(later).header("If-Match", "*").body("{\"kicker\": \"a\"}").patch(Articles.path(id)).then().statusCode(200);
        refused(Api.as(other).header("If-Match", "*").body("{\"kicker\": \"b\"}").patch(Articles.path(id)), 403, "forbidden");
    }

    @Test
    void notesTheUserInTheAuditLog() {
        var id = Api.as(sign(user("anna").groups("editor"))).body(Articles.input(Map.of())).post(Articles.PATH)
                .<String> path("id");

        Api.admin().queryParam("thing", id).get("/v1/admin/audit").then().body("items[0].actor.name", equalTo("Anna"));
    }

    @Test
    void callsAUserByTheirSubjectWhereThereIsNoName() {
        var token = sign(Jwt.issuer(ISSUER).subject("user-7").groups("author"));

        Api.as(token).body(Articles.input(Map.of())).post(Articles.PATH).then().body("createdBy", equalTo("user-7"));
    }

    @Test
    void letsKeysInAsEver() {
        Api.admin().get(Articles.PATH).then().statusCode(200);
        Api.as(Api.keyWithRole("author")).get(Articles.PATH).then().statusCode(200);
        refused(Api.as("sf_unknown").get(Articles.PATH), 401, "unauthenticated");
    }

    @Test
    void refusesATokenThatIsNotValid() throws NoSuchAlgorithmException {
        var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        for (var token : Set.of(user("anna").groups("admin").sign(stranger),
                sign(user("anna").groups("admin").expiresAt(Instant.EPOCH)),
                sign(user("anna").groups("admin").issuer("https://elsewhere.example/")), "abc", "a.b.c",
                sign(user("anna").groups("admin")) + "A")) {
            refused(Api.as(token).get("/v1/admin/keys"), 401, "unauthenticated");
        }
    }

    @Test
    void answersARequestAgainWithinTheLifeOfAToken() {
        var first = sign(user("anna").groups("editor"));
        var second = sign(user("anna").groups("editor").claim("jti", "second"));
        var article = Articles.input(Map.of());

        var key = UUID.randomUUID().toString();

        var id = Api.as(first).header("Idempotency-Key", key).body(article).post(Articles.PATH).<String> path("id");

        Api.as(first).header("Idempotency-Key", key).body(article).post(Articles.PATH).then().statusCode(201)
                .header("Idempotency-Replayed", equalTo("true")).body("id", equalTo(id));
        refused(Api.as(second).header("Idempotency-Key", key).body(article).post(Articles.PATH), 409, "conflict");
    }

    private static JwtClaimsBuilder user(String subject) {
        return Jwt.issuer(ISSUER).subject(subject)
                .preferredUserName(subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1));
    }

    private static String sign(JwtClaimsBuilder claims) {
        try {
            var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key("private")));
            return claims.sign(KeyFactory.getInstance("RSA").generatePrivate(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
