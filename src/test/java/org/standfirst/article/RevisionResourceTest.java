package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.standfirst.testsupport.Refusals.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Revisions;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Every save is a revision: who, when, what. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevisionResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PIECES = List.of("word", " ", "  ", "\t", "\n", "\u00a0", "\u2028", "\u200b", "\u3000",
            "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "e\u0301", "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627", "გამარჯობა", "中文", "\"", "\\", "\\u0000", "</script>", "&amp;", "'", "{", "0.10");
    private static final List<String> LIVE = List.of("warnings", "url");

    @Test
    void keepsEachSaveByteForByte() throws Exception {
        var random = new Random(20_261_124);
        var id = Articles.draft();
        var seen = new ArrayList<String>();
        seen.add(Api.admin().get(Articles.path(id)).asString());
        for (var save = 0; save < 30; save++) {
            Api.change().body(hardContent(random)).patch(Articles.path(id)).then().statusCode(200);
            seen.add(Api.admin().get(Articles.path(id)).asString());
        }

        for (var number = 1; number <= seen.size(); number++) {
            var kept = JSON.readTree(Revisions.get(id, number).asString());
            assertThat(withoutLive(kept.get("article"))).as("revision %d", number)
                    .isEqualTo(withoutLive(JSON.readTree(seen.get(number - 1))));
        }
    }

    private static String withoutLive(JsonNode article) throws JsonProcessingException {
        return JSON.writeValueAsString(((ObjectNode) article).without(LIVE));
    }

    private static Map<String, Object> hardContent(Random random) {
        var blocks = new ArrayList<Map<String, Object>>();
        for (var i = 0; i <= random.nextInt(4); i++) {
            blocks.add(Map.of("_type", "block", "_key", "p" + i, "style", "normal", "listItem", "bullet", "level",
                    1 + random.nextInt(5),
                    "children", List.of(Map.of("_type", "span", "_key", "s", "text", text(random), "marks", List.of("em", "l")),
                            Map.of("_type", "span", "_key", "t", "text", text(random), "marks", List.of("strong"))),
                    "markDefs", List.of(Map.of("_type", "link", "_key", "l", "href", "https://a.example/?q=%20&x=(1)"))));
            blocks.add(Map.of("_type", "table", "_key", "t" + i, "headerRows", 1, "rows",
                    List.of(Map.of("_type", "row", "_key", "a", "cells", List.of(text(random), "")),
                            Map.of("_type", "row", "_key", "b", "cells", List.of("", text(random))))));
            blocks.add(Map.of("_type", "pullQuote", "_key", "q" + i, "text", text(random)));
        }
        return Map.of("headline", "H" + text(random).replaceAll("\\s", " "), "standfirst",
                "S" + text(random).replaceAll("\\s", " "), "body", blocks,
                "leadImage", Map.of("url", "https://media.example/a.jpg", "focalPoint", Map.of("x", 0.5, "y", 0.25)));
    }

    private static String text(Random random) {
        var text = new StringBuilder("x");
        for (var i = 0; i < 1 + random.nextInt(8); i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void listsThemTheLastFirst() {
        var key = Api.key("editor", "City desk").<String> path("token");
        var id = Articles.draft();
        Api.as(key).header("If-Match", "*").body(Map.of("headline", "Ferry sold")).patch(Articles.path(id)).then()
                .statusCode(200);

        var answer = Api.admin().get(Revisions.path(id) + "?count=true");

        answer.then().statusCode(200).body("items.number", equalTo(List.of(2, 1))).body("page.total", equalTo(2))
                .body("items.action", equalTo(List.of("save", "create")))
                .body("items[0].by", equalTo("City desk")).body("items[0].headline", equalTo("Ferry sold"))
                .body("items[0].status", equalTo("draft")).body("items[0].version", equalTo(0))
                .body("items[0].language", equalTo("en")).body("items[0].at", notNullValue())
                .body("items[0]", not(hasKey("article"))).body("items[0]", not(hasKey("content")))
                .body("page", not(hasKey("next")));
    }

    @Test
    void pagesThroughTheHistory() {
        var id = Articles.draft();
        for (var i = 0; i < 4; i++) {
            Api.change().body(Map.of("kicker", "a" + i)).patch(Articles.path(id)).then().statusCode(200);
        }

        var first = Api.admin().get(Revisions.path(id) + "?limit=2");
        var second = Api.admin().get(Revisions.path(id) + "?limit=2&cursor=" + first.path("page.next"));
        var third = Api.admin().get(Revisions.path(id) + "?limit=2&cursor=" + second.path("page.next"));
        var back = Api.admin().get(Revisions.path(id) + "?limit=2&cursor=" + third.path("page.previous"));

        first.then().body("items.number", equalTo(List.of(5, 4)));
        second.then().body("items.number", equalTo(List.of(3, 2)));
        third.then().body("items.number", equalTo(List.of(1))).body("page", not(hasKey("next")));
        back.then().body("items.number", equalTo(List.of(3, 2)));
        refused(Api.admin().get(Revisions.path(Articles.draft()) + "?cursor=" + first.path("page.next")), 400,
                "invalid-cursor");
    }

    @Test
    void numbersThemAsTheETagDoes() {
        var id = Articles.draft();
        Articles.publish(id);
        Api.change().body(List.of()).put(Articles.path(id) + "/tags").then().statusCode(200);

        assertThat(Articles.etag(id)).isEqualTo("\"r3\"");
        Revisions.get(id, 3).then().header("ETag", equalTo("\"r3\"")).body("number", equalTo(3))
                .body("article.hasUnpublishedChanges", equalTo(true)).body("article.version", equalTo(1));
    }

    @Test
    void keepsEachStepWithItsComment() {
        var id = Articles.draft();
        step(id, "submit", "Ready.");
        step(id, "return", "Check the second quote.");
        step(id, "submit", "Checked.");
        step(id, "approve", "Fine.");
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(id) + "/schedule").then().statusCode(200);
        step(id, "unschedule", "Not yet.");
        step(id, "publish", "Now.");
        step(id, "unpublish", "Wrong photo.");
        step(id, "archive", "Old.");
        step(id, "restore", "Needed.");
        Api.admin().body(Map.of("reason", "legal")).post(Articles.path(id) + "/recall").then().statusCode(200);
        step(id, "recall/lift", "Settled.");
        Api.change().delete(Articles.path(id)).then().statusCode(204);
        step(id, "restore", "Not so.");

        assertThat(Revisions.actions(id)).containsExactly("create", "submit", "return", "submit", "approve", "schedule",
                "unschedule", "publish", "unpublish", "archive", "unarchive", "recall", "liftRecall", "delete", "undelete");
        Revisions.get(id, 3).then().body("comment", equalTo("Check the second quote.")).body("status", equalTo("draft"))
                .body("article.reviewComment", equalTo("Check the second quote."));
        Revisions.get(id, 6).then().body("status", equalTo("scheduled"))
                .body("article.scheduledAt", equalTo("2099-01-01T00:00:00Z"));
        Revisions.get(id, 8).then().body("article.status", equalTo("published")).body("article.publishedAt", notNullValue());
        Revisions.get(id, 12).then().body("article.recall.reason", equalTo("legal"));
    }

    private static void step(String id, String step, String comment) {
        Api.admin().body(Map.of("comment", comment)).post(Articles.path(id) + "/" + step).then().statusCode(200);
    }

    @Test
    void keepsTheChangesOfEditions() {
        var id = Articles.published();
        var edition = Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "hy"))
                .<String> path("id");
        var other = Articles.draft(Map.of("language", "ka"));
        Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "id", other));
        Api.admin().post(Articles.path(id) + "/translations/" + edition + "/confirm").then().statusCode(200);

        assertThat(Revisions.actions(edition)).containsExactly("translate", "confirm");
        assertThat(Revisions.actions(other)).containsExactly("create", "link");
    }

    @Test
    void leavesOutWhatIsGoneByNow() {
        var tag = Tags.tag();
        var author = Authors.author();
        var id = Articles.draft(Map.of("tags", List.of(tag), "authors", List.of(author)));
        Api.change().body(Map.of("tags", List.of(), "authors", List.of())).patch(Articles.path(id)).then().statusCode(200);
        Api.change().delete(Tags.PATH + "/" + tag).then().statusCode(204);
        Api.change().delete(Authors.PATH + "/" + author).then().statusCode(204);

        Revisions.get(id, 1).then().body("article.tags", hasSize(0)).body("article.authors", hasSize(0))
                .body("content.tags", equalTo(List.of(tag))).body("content.authors.author", equalTo(List.of(author)));
        Revisions.diff(id, 1, 2).then().body("fields.find { it.field == 'tags' }.from.id", equalTo(List.of(tag)))
                .body("fields.find { it.field == 'authors' }.from.id", equalTo(List.of(author)));
    }

    @Test
    void showsThoseOfTheTrashToEditors() {
        var id = Articles.draft();
        Api.change().delete(Articles.path(id)).then().statusCode(204);

        for (var path : List.of("", "/1", "/2", "/1/diff")) {
            Api.as(Api.keyWithRole("editor")).get(Revisions.path(id) + path).then().statusCode(200);
            refused(Api.as(Api.keyWithRole("author")).get(Revisions.path(id) + path), 404, "not-found");
        }
        Revisions.get(id, 2).then().body("action", equalTo("delete")).body("article.deletedAt", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/0", "/2", "/-1", "/9999999999", "/99999999999999999999", "/one", "/2/diff", "/1/diff?to=2" })
    void knowsNoRevisionThatIsNone(String path) {
        refused(Api.admin().get(Revisions.path(Articles.draft()) + path), 404, "not-found");
    }

    @Test
    void refusesAnUnreadableNumberToCompareWith() {
        refused(Api.admin().get(Revisions.path(Articles.draft()) + "/1/diff?to=last"), 400, "invalid-parameter")
                .body("errors.parameter", equalTo(List.of("to")));
    }

    @Test
    void knowsNoRevisionsOfAnArticleThatIsNone() {
        refused(Api.admin().get(Revisions.path(UUID.randomUUID().toString())), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/1", "/1/diff" })
    void areForTheNewsroomAlone(String path) {
        var id = Articles.draft();

        Api.as(Api.keyWithRole("translator")).get(Revisions.path(id) + path).then().statusCode(200);
        refused(Api.as(Api.keyWithRole("partner")).get(Revisions.path(id) + path), 403, "forbidden");
        refused(Api.reader().get(Revisions.path(id) + path), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = { "update editorial.article_revision set comment = 'x' where article_id = '%s'",
            "delete from editorial.article_revision where article_id = '%s'",
            "delete from editorial.article_revision where article_id = '%s' and number = 1",
            "truncate editorial.article_revision",
            "update editorial.article set revision = revision + 1 where id = '%s'" })
    void areKeptByTheDatabaseItself(String statement) throws SQLException {
        var id = Articles.draft();

        try (var connection = DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
                var sql = connection.createStatement()) {
            var failure = org.assertj.core.api.Assertions.catchThrowableOfType(SQLException.class,
                    () -> sql.execute(statement.formatted(id)));
            assertThat(failure.getMessage()).containsAnyOf("Revisions are kept as they are.", "has no revision");
        }
        Revisions.get(id, 1).then().body("action", equalTo("create"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    @Test
    void tellsWhatDiffersByPropertyAndBlockAndWord() {
        var id = Articles
                .draft(Map.of("headline", "Ferry returns to the lake", "body", List.of(block("a", "It crosses twice a day."),
                        block("b", "Nobody knows why."), block("c", "The pier is old."), block("d", "That is all."))));
        Api.change().body(Map.of("headline", "Ferry returns to the pier", "body",
                List.of(block("d", "That is all."), block("a", "It crosses three times a day."), block("c", "The pier is old."),
                        block("e", "Tickets are free."))))
                .patch(Articles.path(id)).then().statusCode(200);

        var answer = Api.admin().get(Revisions.path(id) + "/1/diff");

        answer.then().statusCode(200).body("from.number", equalTo(1)).body("to.number", equalTo(2))
                .body("fields.field", equalTo(List.of("headline")))
                .body("fields[0].from", equalTo("Ferry returns to the lake"))
                .body("fields[0].to", equalTo("Ferry returns to the pier"))
                .body("fields[0].text.operation", equalTo(List.of("equal", "delete", "insert")))
                .body("fields[0].text.text", equalTo(List.of("Ferry returns to the ", "lake", "pier")))
                .body("body.change", equalTo(List.of("moved", "changed", "removed", "added")))
                .body("body.key", equalTo(List.of("d", "a", "b", "e")))
                .body("body[0].fromIndex", equalTo(3)).body("body[0].toIndex", equalTo(0))
                .body("body[1].text.findAll { it.operation == 'insert' }.text.join('')", containsString("three"))
                .body("body[2]", not(hasKey("to"))).body("body[3]", not(hasKey("from")))
                .body("body[3].to.children[0].text", equalTo("Tickets are free."));
        Revisions.diff(id, 2, 2).then().body("fields", hasSize(0)).body("body", hasSize(0));
    }

    private static Map<String, Object> block(String key, String text) {
        return Map.of("_type", "block", "_key", key, "style", "normal", "children",
                List.of(Map.of("_type", "span", "_key", "s", "text", text)));
    }
}
