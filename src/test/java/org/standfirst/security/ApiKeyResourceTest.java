package org.standfirst.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.OpenConnection;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyResourceTest {

    private static final String PATH = "/v1/admin/keys";

    @Inject
    AgroalDataSource database;

    @Inject
    Contents contents;

    @Test
    void showsItsSecretOnce() {
        var created = Api.create(PATH, Map.of("name", "desk", "role", "editor", "expiresAt", "2100-01-01T00:00:00Z"));

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + PATH + "/" + id))
                .header("Cache-Control", equalTo("private, no-store")).body("token", matchesPattern("sf_[A-Za-z0-9_-]{43}"));
        Api.admin().get(PATH + "/" + id).then().statusCode(200).body("$", not(hasKey("token"))).body("name", equalTo("desk"))
                .body("role", equalTo("editor")).body("expiresAt", equalTo("2100-01-01T00:00:00Z"))
                .body("createdBy", equalTo("bootstrap")).body("createdAt", equalTo(created.path("createdAt")))
                .body("$", not(hasKey("lastUsedAt"))).body("$", not(hasKey("revokedAt")));
        Api.admin().queryParam("limit", 100).get(PATH).then().statusCode(200).body("items.token.findAll { it != null }",
                equalTo(List.of()));
    }

    @Test
    void leavesNoTraceOfItsSecretInTheDatabase() throws SQLException {
        var token = Api.key("editor", "desk").<String> path("token");
        var id = Articles.draft();
        Api.as(token).header("If-Match", "*").body("{\"kicker\": \"a\"}").patch(Articles.path(id)).then().statusCode(200);

        for (var table : tables()) {
            assertThat(rowsWith(table, token.substring(3))).as(table).isZero();
            assertThat(rowsWith(table, Api.ADMIN_KEY)).as(table).isZero();
        }
        assertThat(rowsWith("editorial.api_key", "desk")).isPositive();
    }

    @Test
    void isKeptByItsHash() throws SQLException {
        var created = Api.key("editor", "desk");

        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select token_hash = sha256(convert_to(?, 'UTF8')) from editorial.api_key where id = cast(? as uuid)")) {
            query.setString(1, created.path("token"));
            query.setString(2, created.path("id"));
            var rows = query.executeQuery();

            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void isRevokedAtOnceAndForEver() {
        var created = Api.key("editor", "desk");
        var token = created.<String> path("token");
        var path = PATH + "/" + created.path("id");
        Api.as(token).get(Articles.PATH).then().statusCode(200);

        Api.admin().delete(path).then().statusCode(204);

        refused(Api.as(token).get(Articles.PATH), 401, "unauthenticated")
                .body("detail", equalTo("The key is not valid: unknown, expired or revoked."));
        var revokedAt = Api.admin().get(path).then().statusCode(200).extract().<String> path("revokedAt");
        Api.admin().delete(path).then().statusCode(204);
        Api.admin().get(path).then().body("revokedAt", equalTo(revokedAt));
    }

    @Test
    void endsAtItsTime() throws InterruptedException {
        var past = contents.expire(Api.key("editor", "desk"));
        var ending = Instant.now().plus(Duration.ofSeconds(3));
        var soon = Api.create(PATH, Map.of("name", "desk", "role", "editor", "expiresAt", ending.toString()));

        refused(Api.as(past).get(Articles.PATH), 401, "unauthenticated");
        Api.as(soon.path("token")).get(Articles.PATH).then().statusCode(200);
        while (Instant.now().isBefore(ending)) {
            Thread.sleep(100);
        }
        refused(Api.as(soon.path("token")).get(Articles.PATH), 401, "unauthenticated");
    }

    @Test
    void tellsWhenItWasUsedLast() {
        var created = Api.key("editor", "desk");

        Api.as(created.path("token")).get(Articles.PATH).then().statusCode(200);

        Api.admin().get(PATH + "/" + created.path("id")).then().body("lastUsedAt", matchesPattern("\\d{4}-.*Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"role\": \"editor\"} | /name", "{\"name\": \"a\"} | /role",
            "{\"name\": \"a\", \"role\": \"boss\"} | /role", "{\"name\": \"a\", \"role\": \"EDITOR\"} | /role",
            "{\"name\": \"a\\u0000\", \"role\": \"editor\"} | /name", "{\"name\": \" \", \"role\": \"editor\"} | /name",
            "{\"name\": \"a\", \"role\": 3} | /role",
            "{\"name\": \"a\", \"role\": \"editor\", \"expiresAt\": \"never\"} | /expiresAt",
            "{\"name\": \"a\", \"role\": \"editor\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | /expiresAt",
            "{\"name\": \"a\", \"role\": \"editor\", \"scopes\": []} | /scopes",
            "{\"name\": \"a\", \"role\": \"editor\", \"scopes\": [\"tags:eat\"]} | /scopes/0",
            "{\"name\": \"a\", \"role\": \"editor\", \"scopes\": [null]} | /scopes/0",
            "{\"name\": \"a\", \"role\": \"editor\", \"scopes\": [\"tags:read\", \"keys:write\"]} | /scopes/1",
            "{\"name\": \"a\", \"role\": \"author\", \"scopes\": [\"articles:publish\"]} | /scopes/0",
            "{\"name\": \"a\", \"role\": \"partner\", \"scopes\": [\"articles:read\"]} | /scopes/0",
            "{\"name\": \"a\", \"role\": \"editor\", \"expiresAt\": \"+1000000000-12-31T23:59:59Z\"} | /expiresAt" })
    void refusesAValueThatBreaksARule(String json, String pointer) {
        refusedAt(Api.admin().body(json).post(PATH), pointer);
    }

    @Test
    void isLimitedToItsScopes() {
        var key = Api.create(PATH, Map.of("name", "reader", "role", "admin", "scopes", List.of("articles:read", "tags:read")));

        key.then().body("scopes", equalTo(List.of("articles:read", "tags:read")));
        Api.as(key.path("token")).get(Articles.PATH).then().statusCode(200);
        refused(Api.as(key.path("token")).body(Articles.input(Map.of())).post(Articles.PATH), 403, "forbidden")
                .body("detail", equalTo("The key lacks the scope \"articles:write\"."));
    }

    @Test
    void givesNoScopeThatItLacks() {
        var key = Api.create(PATH, Map.of("name", "issuer", "role", "admin", "scopes", List.of("keys:write", "tags:read")))
                .<String> path("token");
        var wider = Map.of("name", "a", "role", "editor", "scopes", List.of("tags:write"));

        Api.as(key).body(Map.of("name", "a", "role", "editor", "scopes", List.of("tags:read"))).post(PATH).then()
                .statusCode(201);
        refusedAt(Api.as(key).body(wider).post(PATH), "/scopes/0");
        refusedAt(Api.as(key).body(Map.of("name", "a", "role", "editor")).post(PATH), "/scopes");
    }

    @Test
    void cannotWidenItself() {
        var key = Api.create(PATH, Map.of("name", "issuer", "role", "admin", "scopes", List.of("keys:write")));
        var self = Api.as(key.path("token")).header("If-Match", "*");

        refusedAt(self.body("{\"scopes\": null}").patch(PATH + "/" + key.path("id")), "/scopes");
        refusedAt(self.body("{\"scopes\": [\"audit:read\"]}").patch(PATH + "/" + key.path("id")), "/scopes/0");
    }

    @Test
    void isChangedInPart() {
        var key = Api.key("editor", "desk");
        var path = PATH + "/" + key.path("id");
        var patch = Map.of("name", "other desk", "scopes", List.of("tags:read"), "expiresAt", "2100-01-01T00:00:00Z");

        var changed = Api.admin().header("If-Match", key.header("ETag")).body(patch).patch(path);

        changed.then().statusCode(200).header("ETag", equalTo("\"r1\"")).body("name", equalTo("other desk"))
                .body("role", equalTo("editor")).body("scopes", equalTo(List.of("tags:read")))
                .body("expiresAt", equalTo("2100-01-01T00:00:00Z")).body("$", not(hasKey("token")));
        refused(Api.as(key.path("token")).get(Articles.PATH), 403, "forbidden");
        Api.change().body("{\"scopes\": null, \"expiresAt\": null}").patch(path).then().statusCode(200)
                .body("$", not(hasKey("scopes"))).body("$", not(hasKey("expiresAt"))).body("name", equalTo("other desk"));
        Api.as(key.path("token")).get(Articles.PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"name\": null} | /name", "{\"scopes\": []} | /scopes",
            "{\"scopes\": [\"audit:read\"]} | /scopes/0", "{\"scopes\": [\"a\"]} | /scopes/0",
            "{\"expiresAt\": \"2020-01-01T00:00:00Z\"} | /expiresAt" })
    void refusesAChangeThatBreaksARule(String patch, String pointer) {
        refusedAt(Api.change().body(patch).patch(PATH + "/" + Api.key("editor", "desk").path("id")), pointer);
    }

    @Test
    void keepsItsRole() {
        var path = PATH + "/" + Api.key("editor", "desk").path("id");

        refused(Api.change().body("{\"role\": \"admin\"}").patch(path), 400, "malformed-request");
    }

    @Test
    void isChangedOnlyFromTheStateThatWasRead() {
        var path = PATH + "/" + Api.key("editor", "desk").path("id");

        refused(Api.admin().body("{\"name\": \"a\"}").patch(path), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r7\"").body("{\"name\": \"a\"}").patch(path), 412, "precondition-failed");
    }

    @Test
    void isNotChangedOnceItIsRevoked() {
        var path = PATH + "/" + Api.key("editor", "desk").path("id");
        Api.admin().delete(path).then().statusCode(204);

        refused(Api.change().body("{\"name\": \"a\"}").patch(path), 409, "conflict");
    }

    @Test
    void stopsWithinAConnectionThatStaysOpen() {
        var key = Api.key("editor", "desk");
        try (var connection = new OpenConnection()) {
            assertThat(connection.status("HEAD", Articles.PATH, key.path("token"))).isEqualTo(200);

            Api.admin().delete(PATH + "/" + key.path("id")).then().statusCode(204);

            assertThat(connection.status("HEAD", Articles.PATH, key.path("token"))).isEqualTo(401);
        }
    }

    @Test
    void endsWithinAConnectionThatStaysOpen() {
        var key = Api.key("editor", "desk");
        try (var connection = new OpenConnection()) {
            assertThat(connection.status("HEAD", Articles.PATH, key.path("token"))).isEqualTo(200);

            contents.expire(key);

            assertThat(connection.status("HEAD", Articles.PATH, key.path("token"))).isEqualTo(401);
        }
    }

    @Test
    void isListedNewestFirstPageByPage() {
        var first = Api.key("author", "first").<String> path("id");
        var second = Api.key("author", "second").<String> path("id");

        var page = Api.admin().queryParam("limit", 1).queryParam("count", true).get(PATH);
        var next = Api.admin().queryParam("limit", 1).queryParam("cursor", page.<String> path("page.next")).get(PATH);

        page.then().statusCode(200).body("items.id", equalTo(List.of(second))).body("page", hasKey("total"));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    @Test
    void isNotFoundUnderAnotherId() {
        refused(Api.admin().get(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        refused(Api.admin().delete(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        refused(Api.change().body("{}").patch(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        refused(Api.admin().get(PATH + "/no-id"), 404, "not-found");
    }

    private List<String> tables() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('editorial', 'published', 'public') and table_type = 'BASE TABLE'
                        """)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private int rowsWith(String table, String text) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select count(*) from %s as thing where strpos(thing::text, ?) > 0
                        or strpos(encode(convert_to(thing::text, 'UTF8'), 'hex'), encode(convert_to(?, 'UTF8'), 'hex')) > 0
                        or strpos(thing::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0
                        """.formatted(table))) {
            query.setString(1, text);
            query.setString(2, text);
            query.setString(3, text);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
