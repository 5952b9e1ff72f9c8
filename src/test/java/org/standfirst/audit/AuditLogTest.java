package org.standfirst.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.http.Revision;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditLogTest {

    private static final String PATH = "/v1/admin/audit";

    @Inject
    AuditLog log;

    @Inject
    Contents database;

    @Test
    void tellsWhoDidWhatAndFromWhere() {
        var key = Api.key("editor", Unique.text("desk"));
        var id = Articles.draft();

        var published = Api.as(key.path("token")).header("User-Agent", "newsroom/1").header("X-Request-Id", "r-17")
                .post(Articles.path(id) + "/publish");

        entries(Map.of("thing", id, "limit", 1)).body("items[0].operation", equalTo("publishArticle"))
                .body("items[0].actor.id", equalTo(key.path("id"))).body("items[0].actor.name", equalTo(key.path("name")))
                .body("items[0].thing.kind", equalTo("article")).body("items[0].thing.id", equalTo(id))
                .body("items[0].thing.etag", equalTo(published.header("ETag").replace("\"", "")))
                .body("items[0].request.method", equalTo("POST"))
                .body("items[0].request.path", equalTo(Articles.path(id) + "/publish"))
                .body("items[0].request.status", equalTo(200)).body("items[0].request.address", equalTo("127.0.0.1"))
                .body("items[0].request.userAgent", equalTo("newsroom/1")).body("items[0].request.requestId", equalTo("r-17"));
    }

    @Test
    void notesEachChangeOfAThingNewestFirst() {
        var id = Tags.tag();
        Api.change().body(Map.of("kind", "place")).patch(Tags.PATH + "/" + id).then().statusCode(200);
        Api.change().body(Map.of("names", Map.of("en", Unique.text("Pier")))).put(Tags.PATH + "/" + id).then()
                .statusCode(200);
        Api.change().delete(Tags.PATH + "/" + id).then().statusCode(204);

        entries(Map.of("thing", id)).body("items.operation", equalTo(List.of("deleteTag", "replaceTag", "patchTag",
                "createTag"))).body("items.request.status", equalTo(List.of(204, 200, 200, 201)))
                .body("items[0].thing", not(hasKey("etag"))).body("items[1].thing.etag", equalTo("r2"));
    }

    @Test
    void notesWhatHappensToKeys() {
        var id = Api.key("editor", "desk").<String> path("id");
        Api.change().body("{\"name\": \"b\"}").patch("/v1/admin/keys/" + id).then().statusCode(200);
        Api.admin().delete("/v1/admin/keys/" + id).then().statusCode(204);

        entries(Map.of("thing", id, "kind", "key")).body("items.operation", equalTo(List.of("revokeKey", "patchKey",
                "createKey")));
    }

    @Test
    void countsAPartAsTheThing() {
        var id = Articles.draft();
        Api.change().body(List.of()).put(Articles.path(id) + "/tags").then().statusCode(200);

        entries(Map.of("thing", id, "limit", 1)).body("items.operation", equalTo(List.of("replaceArticleTags")));
    }

    @Test
    void notesAnEditionUnderItsOwnId() {
        var id = Articles.draft();
        var edition = Api.admin().body(Map.of("kind", "article", "language", "hy")).post(Articles.path(id) + "/translations")
                .<String> path("id");

        entries(Map.of("thing", edition)).body("items.operation", equalTo(List.of("createTranslation")));
    }

    @Test
    void notesAConfirmationUnderTheEditionThatItChanges() {
        var id = Articles.published();
        var edition = Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "hy"))
                .<String> path("id");

        Api.admin().post(Articles.path(id) + "/translations/" + edition + "/confirm").then().statusCode(200);

        Api.admin().get("/v1/admin/audit?limit=1&thing=" + edition).then().body("items[0].operation",
                equalTo("confirmTranslation")).body("items[0].thing.etag", equalTo(Articles.etag(edition).replace("\"", "")));
    }

    @Test
    void notesAPreviewUnderItsArticle() {
        var id = Articles.draft();

        Api.admin().post(Articles.path(id) + "/preview").then().statusCode(201);

        Api.admin().get("/v1/admin/audit?limit=1&thing=" + id).then().body("items[0].operation", equalTo("createPreview"))
                .body("items[0].thing.kind", equalTo("article"));
    }

    @Test
    void notesNothingThatFails() {
        var id = Articles.draft();
        var before = Articles.etag(id);

        refused(Api.admin().header("If-Match", "\"r99\"").body("{\"kicker\": \"a\"}").patch(Articles.path(id)), 412,
                "precondition-failed");
        refused(Api.change().body("{\"headline\": null}").patch(Articles.path(id)), 422, "invalid-content");
        refused(Api.admin().post(Articles.path(id) + "/unpublish"), 409, "illegal-transition");
        refused(Api.as(Api.keyWithRole("author")).header("If-Match", "*").delete(Articles.path(id)), 403, "forbidden");

        entries(Map.of("thing", id)).body("items.operation", equalTo(List.of("createArticle")));
        assertThat(Articles.etag(id)).isEqualTo(before);
    }

    @Test
    void notesNoReading() {
        var id = Articles.draft();
        Api.admin().get(Articles.path(id)).then().statusCode(200);

        entries(Map.of("thing", id)).body("items", hasSize(1));
    }

    @Test
    void letsNoChangePassThatCannotBeNoted() {
        var id = Articles.draft();
        var etag = Articles.etag(id);
        database.update("alter table editorial.audit_entry add constraint test_unwritable"
                + " check (request_id is distinct from 'unwritable')");
        try {
            refused(Api.change().header("X-Request-Id", "unwritable").body("{\"kicker\": \"a\"}").patch(Articles.path(id)),
                    500, "internal-error");
        } finally {
            database.update("alter table editorial.audit_entry drop constraint test_unwritable");
        }

        assertThat(Articles.etag(id)).isEqualTo(etag);
        entries(Map.of("thing", id)).body("items.operation", equalTo(List.of("createArticle")));
    }

    @Test
    void notesWhatTheSystemDoes() {
        var id = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> log.system("goLive", "article", id, new Revision(4)));

        entries(Map.of("thing", id)).body("items", hasSize(1)).body("items[0].operation", equalTo("goLive"))
                .body("items[0].actor.name", equalTo("system")).body("items[0].actor", not(hasKey("id")))
                .body("items[0].thing.etag", equalTo("r4")).body("items[0]", not(hasKey("request")));
    }

    @Test
    void notesTheKeyThatADeploymentBeginsWith() {
        entries(Map.of("operation", "makeFirstKey", "actor", "system", "kind", "key")).body("items", not(empty()));
    }

    @Test
    void notesNothingOutsideOfATransaction() {
        assertThatThrownBy(() -> log.system("goLive", "article", UUID.randomUUID(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "update editorial.audit_entry set actor_name = 'nobody'", "delete from editorial.audit_entry",
            "truncate editorial.audit_entry" })
    void onlyGrows(String sql) {
        Tags.tag();

        assertThatThrownBy(() -> database.update(sql)).hasRootCauseMessage(
                "ERROR: the audit log only grows: %s of audit_entry is refused\n  Where: PL/pgSQL function "
                        .formatted(sql.substring(0, sql.indexOf(' ')).toUpperCase(Locale.ROOT))
                        + "editorial.refuse_audit_change() line 3 at RAISE");
    }

    @Test
    void isFilteredByWhoAndWhatAndWhere() {
        var key = Api.key("editor", Unique.text("desk"));
        var editor = key.<String> path("token");
        var tag = Api.as(editor).body(Map.of("names", Map.of("en", Unique.text("Pier")))).post(Tags.PATH).<String> path("id");
        var article = Api.as(editor).body(Articles.input(Map.of())).post(Articles.PATH).<String> path("id");

        entries(Map.of("actor", key.path("id"))).body("items.thing.id", equalTo(List.of(article, tag)));
        entries(Map.of("actor", key.path("name"))).body("items.thing.id", equalTo(List.of(article, tag)));
        entries(Map.of("actor", key.path("id"), "kind", "tag")).body("items.thing.id", equalTo(List.of(tag)));
        entries(Map.of("actor", key.path("id"), "operation", "createArticle")).body("items.thing.id",
                equalTo(List.of(article)));
        entries(Map.of("actor", key.path("id"), "address", "127.0.0.1")).body("items", hasSize(2));
        entries(Map.of("actor", key.path("id"), "address", "192.0.2.1")).body("items", hasSize(0));
        entries(Map.of("actor", Notices.PATH)).body("items", hasSize(0));
    }

    @Test
    void isFilteredByTime() {
        var id = Tags.tag();
        Api.change().delete(Tags.PATH + "/" + id).then().statusCode(204);
        var deletedAt = entries(Map.of("thing", id)).extract().<String> path("items[0].at");

        entries(Map.of("thing", id, "since", deletedAt)).body("items.operation", equalTo(List.of("deleteTag")));
        entries(Map.of("thing", id, "until", deletedAt)).body("items.operation", equalTo(List.of("createTag")));
    }

    @ParameterizedTest
    @CsvSource({ "since, yesterday, invalid-parameter", "until, 2026-13-01T00:00:00Z, invalid-parameter",
            "colour, red, unknown-parameter", "cursor, abc, invalid-cursor", "limit, 0, invalid-parameter" })
    void refusesWhatItCannotRead(String parameter, String value, String type) {
        refused(Api.admin().queryParam(parameter, value).get(PATH), 400, type);
    }

    @Test
    void isReadPageByPage() {
        var id = Articles.draft();
        for (var kicker : List.of("a", "b", "c", "d")) {
            Api.change().body(Map.of("kicker", kicker)).patch(Articles.path(id)).then().statusCode(200);
        }

        var etags = new ArrayList<String>();
        var query = Map.<String, Object> of("thing", id, "limit", 2, "count", true);
        var page = entries(query).body("page.total", equalTo(5)).extract();
        etags.addAll(page.path("items.thing.etag"));
        while (page.path("page.next") != null) {
            page = Api.admin().queryParams(query).queryParam("cursor", page.<String> path("page.next")).get(PATH).then()
                    .statusCode(200).extract();
            etags.addAll(page.path("items.thing.etag"));
        }

        assertThat(etags).containsExactly("r5", "r4", "r3", "r2", "r1");
    }

    private static ValidatableResponse entries(Map<String, ?> query) {
        return Api.admin().queryParams(query).get(PATH).then().statusCode(200);
    }
}
