package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Changes of a working copy, and the conditions that keep them from being lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleEditingTest {

    private static final Map<String, ?> WHOLE = Map.of("kicker", "Transport", "licence", "CC0",
            "leadImage", Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "alt", "A ferry"),
            "source", Map.of("url", "https://lakeside.example/ferry"));

    @Test
    void replacesTheWholeAndEmptiesWhatIsAbsent() {
        var id = Articles.draft(WHOLE);

        var answer = Api.change().body(Map.of("language", "ka", "headline", "ბორანი", "dateline", "სევანი"))
                .put(Articles.path(id));

        answer.then().statusCode(200).header("ETag", equalTo("\"r2\"")).body("id", equalTo(id))
                .body("language", equalTo("ka")).body("headline", equalTo("ბორანი")).body("dateline", equalTo("სევანი"))
                .body("body", empty());
        for (var property : List.of("kicker", "licence", "leadImage", "source")) {
            answer.then().body("$", not(hasKey(property)));
        }
    }

    @Test
    void mergesAPatchIntoWhatIsThere() {
        var id = Articles.draft(WHOLE);

        var answer = Api.change().contentType("application/merge-patch+json")
                .body("{\"kicker\": null, \"licence\": \"CC BY 4.0\", \"leadImage\": {\"width\": null, \"height\": 900}}")
                .patch(Articles.path(id));

        answer.then().statusCode(200).header("ETag", equalTo("\"r2\"")).body("$", not(hasKey("kicker")))
                .body("licence", equalTo("CC BY 4.0"))
                .body("leadImage",
                        equalTo(Map.of("url", "https://media.example/ferry.jpg", "alt", "A ferry", "height", 900)))
                .body("source.url", equalTo("https://lakeside.example/ferry"))
                .body("body", hasSize(1));
        assertThat(Articles.etag(id)).isEqualTo("\"r2\"");
    }

    @Test
    void replacesAListByAPatchWhole() {
        var first = Tags.tag();
        var second = Tags.tag();
        var id = Articles.draft(Map.of("tags", List.of(first)));

        patch(id, "{\"tags\": [\"" + second + "\", \"" + first + "\"]}").body("tags.id", equalTo(List.of(second, first)));
        patch(id, "{\"tags\": null}").body("tags", empty());
    }

    @Test
    void replacesTheBodyByAPatchInAnyForm() {
        var id = Articles.draft();

        patch(id, "{\"bodyHtml\": \"<p>In HTML</p><script>alert(1)</script>\"}")
                .body("body.children.flatten().text", equalTo(List.of("In HTML"))).body("warnings", hasSize(1));
        patch(id, "{\"bodyMarkdown\": \"In *Markdown*\"}")
                .body("body.children.flatten().text", equalTo(List.of("In ", "Markdown")));
        patch(id, "{\"body\": [{\"_type\": \"divider\"}]}").body("body._type", equalTo(List.of("divider")));
        patch(id, "{\"body\": null}").body("body", empty());
    }

    @Test
    void keepsTheBodyWhereThePatchSaysNothingOfIt() {
        var id = Articles.draft();

        patch(id, "{\"bodyHtml\": null, \"kicker\": \"a\"}").body("body", hasSize(1));
    }

    @Test
    void refusesAPatchWithTwoBodies() {
        var id = Articles.draft();

        refusedAt(Api.change().body("{\"bodyHtml\": \"<p>a</p>\", \"body\": []}").patch(Articles.path(id)), "");
        refusedAt(Api.change().body("{\"bodyHtml\": \"<p>a</p>\", \"bodyMarkdown\": \"a\"}").patch(Articles.path(id)), "");
    }

    @Test
    void changesNothingByAnEmptyPatch() {
        var id = Articles.draft(WHOLE);

        patch(id, "{}").body("kicker", equalTo("Transport")).body("licence", equalTo("CC0")).body("body", hasSize(1));
    }

    @Test
    void holdsAPatchToTheRulesOfAReplacement() {
        var id = Articles.draft();

        refusedAt(Api.change().body("{\"headline\": null}").patch(Articles.path(id)), "/headline");
        refusedAt(Api.change().body("{\"leadImage\": {\"width\": 5}}").patch(Articles.path(id)), "/leadImage/url");
        refusedAt(Api.change().body("{\"tags\": [\"no-such-tag\"]}").patch(Articles.path(id)), "/tags/0");
        refusedAt(Api.change().body("{\"publishedAt\": 5}").patch(Articles.path(id)), "/publishedAt");
        refused(Api.change().body("{\"colour\": \"red\"}").patch(Articles.path(id)), 400, "malformed-request")
                .body("allowed", hasItem("headline"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "\"text\"", "5", "[{\"kicker\": \"a\"}]" })
    void refusesAPatchThatIsNoObject(String patch) {
        refusedAt(Api.change().body(patch).patch(Articles.path(Articles.draft())), "");
    }

    @Test
    void takesBackWhatItGave() {
        var id = Articles.draft(Map.of("tags", List.of(Tags.tag()), "authors", List.of(Authors.author())));
        var before = Api.admin().get(Articles.path(id)).asString();

        patch(id,
                "{\"tags\": "
                        + Api.admin().get(Articles.path(id)).path("tags.id").toString().replaceAll("([0-9a-f-]{36})", "\"$1\"")
                        + "}");

        assertThat(Api.admin().get(Articles.path(id)).asString().replaceAll("\"modifiedAt\":\"[^\"]*\"", ""))
                .isEqualTo(before.replaceAll("\"modifiedAt\":\"[^\"]*\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE" })
    void needsIfMatchForEveryChange(String method) {
        var id = Articles.draft();

        refused(Api.admin().body(Articles.input(Map.of())).request(method, Articles.path(id)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r2\"").body(Articles.input(Map.of())).request(method, Articles.path(id)), 412,
                "precondition-failed");
        refused(Api.admin().header("If-Match", "r1").body(Articles.input(Map.of())).request(method, Articles.path(id)), 412,
                "precondition-failed");
        refused(Api.admin().header("If-Match", "W/\"r1\"").body(Articles.input(Map.of())).request(method, Articles.path(id)),
                412,
                "precondition-failed");
        assertThat(Articles.etag(id)).isEqualTo("\"r1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"r1\"", "\"r7\", \"r1\"", "*" })
    void takesAChangeThatHasSeenThePresentState(String ifMatch) {
        var id = Articles.draft();

        Api.admin().header("If-Match", ifMatch).body(Map.of("kicker", "a")).patch(Articles.path(id)).then().statusCode(200)
                .header("ETag", equalTo("\"r2\""));
        refused(Api.admin().header("If-Match", "\"r1\"").body(Map.of("kicker", "b")).patch(Articles.path(id)), 412,
                "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors", "related" })
    void needsIfMatchForEachPart(String part) {
        var id = Articles.draft();

        refused(Api.admin().body("[]").put(Articles.path(id) + "/" + part), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r9\"").body("[]").put(Articles.path(id) + "/" + part), 412,
                "precondition-failed");
        refusedAt(Api.change().body("{}").put(Articles.path(id) + "/" + part), "");
        refused(Api.change().body("[]").put(Articles.path(UUID.randomUUID().toString()) + "/" + part), 404, "not-found");
    }

    @Test
    void setsThePartsInTheirOrder() {
        var tags = new ArrayList<>(List.of(Tags.tag(), Tags.tag(), Tags.tag()));
        var authors = List.of(Authors.author(), Authors.author());
        var target = Articles.draft();
        var id = Articles.draft(Map.of("tags", tags, "kicker", "Transport"));

        Collections.reverse(tags);
        Api.change().body(tags).put(Articles.path(id) + "/tags").then().statusCode(200).body("tags.id", equalTo(tags))
                .header("ETag", equalTo("\"r2\""));
        Api.change().body(List.of(authors.get(1), Map.of("id", authors.get(0), "role", "translator")))
                .put(Articles.path(id) + "/authors").then().statusCode(200)
                .body("authors.id", equalTo(List.of(authors.get(1), authors.get(0))))
                .body("authors.role", equalTo(List.of("author", "translator")));
        Api.change()
                .body(List.of(Map.of("url", "https://a.example/", "headline", "A", "relation", "background"),
                        Map.of("id", target)))
                .put(Articles.path(id) + "/related").then().statusCode(200)
                .body("related.relation", equalTo(List.of("background", "readMore")))
                .body("tags.id", equalTo(tags)).body("kicker", equalTo("Transport"));

        refusedAt(Api.change().body(List.of(tags.get(0), "no-such-tag")).put(Articles.path(id) + "/tags"), "/tags/1");
    }

    @Test
    void isGoneFromTheNewsroomOnceRemoved() {
        var id = Articles.draft();

        Api.change().delete(Articles.path(id)).then().statusCode(204).header("Content-Type", nullValue());

        refused(Api.admin().get(Articles.path(id)), 404, "not-found")
                .body("detail", equalTo("There is no article \"" + id + "\".")).body("instance", equalTo(Articles.path(id)));
        refused(Api.change().body("{}").patch(Articles.path(id)), 404, "not-found");
        refused(Api.change().delete(Articles.path(id)), 404, "not-found");
        refused(Api.admin().post(Articles.path(id) + "/publish"), 404, "not-found");
        Api.admin().queryParam("q", id).get(Articles.PATH).then().statusCode(200).body("items", empty());
    }

    @Test
    void isNotRemovedWhileReadersSeeIt() {
        var id = Articles.published();

        refused(Api.change().delete(Articles.path(id)), 409, "illegal-transition").body("allowed",
                equalTo(List.of("unpublish")));

        Articles.unpublish(id);
        Api.change().delete(Articles.path(id)).then().statusCode(204);
    }

    @Test
    void keepsItsLanguageOnceItWasPublished() {
        var id = Articles.published();

        refused(Api.change().body(Map.of("language", "ka")).patch(Articles.path(id)), 409, "conflict");
    }

    private static ValidatableResponse patch(String id, String patch) {
        return Api.change().body(patch).patch(Articles.path(id)).then().statusCode(200);
    }
}
