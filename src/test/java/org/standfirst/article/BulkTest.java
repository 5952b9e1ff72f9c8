package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.TestDatabase;

/** Many changes in one request. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BulkTest {

    private static final String PATH = Articles.PATH + "/bulk";

    @Inject
    Contents database;

    @Test
    void notesEachChangeInTheAuditLog() {
        var id = Articles.draft();

        bulk("each", List.of(Map.of("action", "patch", "id", id, "ifMatch", "*", "article", Map.of("kicker", "a")),
                Map.of("action", "publish", "id", id), Map.of("action", "approve", "id", id)))
                .then().statusCode(200).body("items.status", equalTo(List.of(200, 200, 409)));

        Api.admin().queryParam("thing", id).get("/v1/admin/audit").then()
                .body("items.operation", equalTo(List.of("publishArticle", "patchArticle", "createArticle")))
                .body("items[0].request.path", equalTo(PATH)).body("items[0].thing.etag", equalTo(Articles.etag(id)
                        .replace("\"", "")));
    }

    @Test
    void publishesOnlyForAKeyWithThatScope() {
        var id = Articles.draft();
        var key = Api.create("/v1/admin/keys", Map.of("name", "a", "role", "editor", "scopes", List.of("articles:write")))
                .<String> path("token");
        var publish = Map.of("mode", "all", "changes", List.of(Map.of("action", "publish", "id", id)));

        refused(Api.as(key).body(publish).post(PATH), 403, "forbidden");
    }

    /** As after a crash: the changes are made, the answer is not kept. */
    @Test
    void makesNoChangeAgainWhenItIsSentAgain() {
        var key = UUID.randomUUID().toString();
        var id = Articles.draft();
        var changes = Map.of("mode", "each", "changes", List.of(
                Map.of("action", "create", "article", Articles.input(Map.of())), Map.of("action", "publish", "id", id)));
        var first = Api.admin().header("Idempotency-Key", key).body(changes).post(PATH).then().statusCode(200)
                .body("items.status", equalTo(List.of(201, 200))).extract().<List<String>> path("items.id");
        var etag = Articles.etag(id);
        var articles = database.count("select count(*) from editorial.article");

        Api.admin().header("Idempotency-Key", key).body(changes).post(PATH).then().statusCode(200)
                .body("items.status", equalTo(List.of(201, 200))).body("items[1].etag", equalTo(etag))
                .body("items.id", equalTo(first));

        assertThat(Articles.etag(id)).isEqualTo(etag);
        assertThat(database.count("select count(*) from editorial.article")).isEqualTo(articles);
    }

    @Test
    void triesAgainWhatCouldNotBeMadeTheFirstTime() {
        var key = UUID.randomUUID().toString();
        var id = Articles.draft();
        var changes = Map.of("mode", "each", "changes", List.of(Map.of("action", "approve", "id", id)));
        Api.admin().header("Idempotency-Key", key).body(changes).post(PATH).then().body("items[0].status", equalTo(409));
        Api.admin().post(Articles.path(id) + "/submit").then().statusCode(200);

        Api.admin().header("Idempotency-Key", key).body(changes).post(PATH).then().body("items[0].status", equalTo(200));
    }

    @Test
    void makesAllChangesInOrder() {
        var id = Articles.draft();
        var other = Articles.published();

        bulk("all", List.of(
                Map.of("action", "create", "article", Articles.input(Map.of("kicker", "New"))),
                Map.of("action", "patch", "id", id, "ifMatch", Articles.etag(id), "article", Map.of("kicker", "Changed")),
                Map.of("action", "publish", "id", id),
                Map.of("action", "unpublish", "id", other, "comment", "Out of date.")))
                .then().statusCode(200).body("items.status", equalTo(List.of(201, 200, 200, 200)))
                .body("items.articleStatus", equalTo(List.of("draft", "draft", "published", "unpublished")))
                .body("items[0].id", notNullValue()).body("items[2].etag", equalTo(Articles.etag(id)));

        Api.reader().get("/v1/articles/" + id).then().statusCode(200).body("kicker", equalTo("Changed"));
        refused(Api.reader().get("/v1/articles/" + other), 410, "gone");
    }

    @Test
    void makesNoneWhereOneCannotBeMade() {
        var id = Articles.draft();
        var headline = Articles.uniqueHeadline();

        refused(bulk("all", List.of(
                Map.of("action", "create", "article", Articles.input(Map.of("headline", headline))),
                Map.of("action", "publish", "id", id),
                Map.of("action", "approve", "id", id))), 409, "illegal-transition")
                .body("errors[0].pointer", equalTo("/changes/2"))
                .body("allowed", equalTo(List.of("publish", "unpublish", "recall")));

        refused(Api.reader().get("/v1/articles/" + id), 404, "not-found");
        Api.admin().queryParam("q", headline).get(Articles.PATH).then().body("items", hasSize(0));
    }

    @Test
    void pointsIntoTheChangeThatBreaksARule() {
        refusedAt(bulk("all", List.of(
                Map.of("action", "create", "article", Articles.input(Map.of())),
                Map.of("action", "create", "article", Articles.input(Map.of("tags", List.of("no-such-tag")))))),
                "/changes/1/article/tags/0");
        refusedAt(bulk("all", List.of(Map.of("action", "create", "article", Map.of("language", "en")))),
                "/changes/0/article/headline");
        refusedAt(bulk("all", List.of(Map.of("action", "publish"))), "/changes/0/id");
        refusedAt(bulk("all", List.of(Map.of("action", "schedule", "id", Articles.draft()))), "/changes/0/at");
        refusedAt(bulk("all", List.of(Map.of("action", "create"))), "/changes/0/article");
    }

    @Test
    void makesEachThatCanBeMade() {
        var id = Articles.draft();

        bulk("each", List.of(
                Map.of("action", "publish", "id", id),
                Map.of("action", "approve", "id", id),
                Map.of("action", "patch", "id", id, "ifMatch", "\"r99\"", "article", Map.of("kicker", "a")),
                Map.of("action", "delete", "id", UUID.randomUUID().toString(), "ifMatch", "*"),
                Map.of("action", "unpublish", "id", id)))
                .then().statusCode(200).body("items.status", equalTo(List.of(200, 409, 412, 404, 200)))
                .body("items[1].problem.type", equalTo("/problems/illegal-transition"))
                .body("items[1].problem.allowed", equalTo(List.of("publish", "unpublish", "recall")))
                .body("items[2].problem.type", equalTo("/problems/precondition-failed"));

        Api.admin().get(Articles.path(id)).then().body("status", equalTo("unpublished"));
    }

    @Test
    void asksForTheStateThatAChangeWasMadeFrom() {
        var id = Articles.draft();

        refused(bulk("all", List.of(Map.of("action", "patch", "id", id, "article", Map.of("kicker", "a")))), 428,
                "precondition-required").body("errors[0].pointer", equalTo("/changes/0"));
    }

    @Test
    void takesUpToAHundredChanges() {
        var change = Map.of("action", "create", "article", Map.of("language", "en", "headline", "One of a hundred"));

        bulk("all", Collections.nCopies(100, change)).then().statusCode(200).body("items", hasSize(100));
        refusedAt(bulk("all", Collections.nCopies(101, change)), "/changes");
        refusedAt(bulk("all", List.of()), "/changes");
    }

    @Test
    void sendsArticlesToTheTrashAndBack() {
        var ids = IntStream.range(0, 5).mapToObj(i -> Articles.draft()).toList();

        bulk("all", ids.stream().map(id -> Map.of("action", "delete", "id", id, "ifMatch", "*")).toList()).then()
                .statusCode(200).body("items.status", equalTo(Collections.nCopies(5, 204)));
        bulk("all", ids.stream().map(id -> Map.of("action", "restore", "id", id)).toList()).then().statusCode(200);

        ids.forEach(id -> Api.admin().get(Articles.path(id)).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = { "publish", "approve", "unpublish", "archive", "restore", "unschedule" })
    void keepsWritersToWhatTheyMayDo(String action) {
        var key = Api.keyWithRole("author");
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).<String> path("id");

        var answer = Api.as(key).body(Map.of("mode", "each", "changes", List.of(
                Map.of("action", action, "id", own),
                Map.of("action", "patch", "id", Articles.draft(), "ifMatch", "*", "article", Map.of("kicker", "a")),
                Map.of("action", "submit", "id", own)))).post(PATH);

        assertThat(answer.<List<Integer>> path("items.status")).isEqualTo(List.of(403, 403, 200));
    }

    private static Response bulk(String mode, List<? extends Map<String, ?>> changes) {
        return Api.admin().body(Map.of("mode", mode, "changes", changes)).post(PATH);
    }
}
