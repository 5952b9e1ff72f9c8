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
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyResourceTest {

    private static final String PATH = "/v1/admin/keys";

    @Inject
    AgroalDataSource database;

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
        var past = Api.create(PATH, Map.of("name", "desk", "role", "editor", "expiresAt", "2020-01-01T00:00:00Z"));
        var ending = Instant.now().plus(Duration.ofSeconds(3));
        var soon = Api.create(PATH, Map.of("name", "desk", "role", "editor", "expiresAt", ending.toString()));

        refused(Api.as(past.path("token")).get(Articles.PATH), 401, "unauthenticated");
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
            "{\"name\": \"a\", \"role\": \"editor\", \"expiresAt\": \"+1000000000-12-31T23:59:59Z\"} | /expiresAt" })
    void refusesAValueThatBreaksARule(String json, String pointer) {
        refusedAt(Api.admin().body(json).post(PATH), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator", "editor", "partner" })
    void isForAdminsAlone(String role) {
        var key = Api.keyWithRole(role);

        refused(Api.as(key).body(Map.of("name", "a", "role", "admin")).post(PATH), 403, "forbidden");
        refused(Api.as(key).get(PATH), 403, "forbidden");
        refused(Api.as(key).get(PATH + "/" + UUID.randomUUID()), 403, "forbidden");
        refused(Api.as(key).delete(PATH + "/" + UUID.randomUUID()), 403, "forbidden");
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
