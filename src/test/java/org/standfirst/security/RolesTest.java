package org.standfirst.security;

import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** What roles mean beyond the operations that they open, and which keys are keys at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RolesTest {

    private static final String ID = "0190a6e0-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = { "Bearer sf_unknown", "bearer sf_unknown", "Bearer ", "Bearer", "Basic YTpi", "sf_unknown",
            "Bearer sf_a sf_b", "Digest a=b" })
    void refusesAKeyThatIsNotValid(String authorization) {
        refused(Api.reader().header("Authorization", authorization).get(Articles.PATH), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"standfirst\""));
    }

    @Test
    void takesTheNameOfTheSchemeInAnyCase() {
        Api.reader().header("Authorization", "BEARER " + Api.ADMIN_KEY).get(Articles.PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void letsAWriterChangeOwnDraftsOnly(String role) {
        var key = Api.keyWithRole(role);
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201).extract()
                .<String> path("id");
        var others = Articles.draft();

        as(key).body(Map.of("kicker", "a")).patch(Articles.path(own)).then().statusCode(200);
        as(key).body(Articles.input(Map.of())).put(Articles.path(own)).then().statusCode(200);
        as(key).body(List.of()).put(Articles.path(own) + "/tags").then().statusCode(200);
        refused(as(key).body(Map.of("kicker", "a")).patch(Articles.path(others)), 403, "forbidden")
                .body("detail", equalTo("The role of the key allows changing own drafts only."));
        refused(as(key).body(Articles.input(Map.of())).put(Articles.path(others)), 403, "forbidden");
        refused(as(key).body(List.of()).put(Articles.path(others) + "/tags"), 403, "forbidden");
        refused(as(key).body(List.of()).put(Articles.path(others) + "/authors"), 403, "forbidden");
        refused(as(key).body(List.of()).put(Articles.path(others) + "/related"), 403, "forbidden");
        refused(as(key).delete(Articles.path(others)), 403, "forbidden");
        as(key).delete(Articles.path(own)).then().statusCode(204);
    }

    @Test
    void keepsAWriterFromADraftOnceItIsPublished() {
        var key = Api.keyWithRole("author");
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).<String> path("id");
        Articles.publish(own);

        refused(as(key).body(Map.of("kicker", "a")).patch(Articles.path(own)), 403, "forbidden");
        Articles.unpublish(own);
        refused(as(key).body(Map.of("kicker", "a")).patch(Articles.path(own)), 403, "forbidden");
        refused(as(key).delete(Articles.path(own)), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void keepsWritersFromPublishing(String role) {
        var key = Api.keyWithRole(role);
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).<String> path("id");

        refused(Api.as(key).post(Articles.path(own) + "/publish"), 403, "forbidden");
        refused(Api.as(key).post(Articles.path(own) + "/unpublish"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({ "author, tags", "author, authors", "author, publishers", "author, notices", "translator, tags",
            "translator, authors", "translator, publishers", "translator, notices" })
    void letsWritersReadButNotChangeWhatArticlesReferTo(String role, String things) {
        var key = Api.keyWithRole(role);
        var path = "/v1/editorial/" + things;

        Api.as(key).get(path).then().statusCode(200);
        refused(Api.as(key).get(path + "/" + ID), 404, "not-found");
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            refused(Api.as(key).body("{}").request(method, path + "/" + ID), 403, "forbidden");
        }
        refused(Api.as(key).body("{}").post(path), 403, "forbidden");
    }

    @Test
    void letsATranslatorMakeADraftOfAnyArticleThatIsTheirs() {
        var key = Api.keyWithRole("translator");
        var id = Articles.published();

        var edition = Api.as(key).body(Map.of("kind", "article", "language", "hy")).post(Articles.path(id) + "/translations")
                .then().statusCode(201).extract().<String> path("id");

        as(key).body(Map.of("headline", "Լաստանավ")).patch(Articles.path(edition)).then().statusCode(200);
        refused(Api.as(key).body(Map.of("kind", "article", "id", Articles.draft(Map.of("language", "ka"))))
                .post(Articles.path(id) + "/translations"), 403, "forbidden");
    }

    @Test
    void keepsAnAuthorFromTranslations() {
        var key = Api.keyWithRole("author");
        var path = Articles.path(Articles.draft()) + "/translations";

        Api.as(key).get(path).then().statusCode(200);
        refused(Api.as(key).body(Map.of("kind", "article", "language", "hy")).post(path), 403, "forbidden");
    }

    @Test
    void letsAnEditorChangeAndPublishEverything() {
        var key = Api.keyWithRole("editor");
        var id = Articles.draft();

        as(key).body(Map.of("kicker", "a")).patch(Articles.path(id)).then().statusCode(200);
        Api.as(key).post(Articles.path(id) + "/publish").then().statusCode(200).body("modifiedBy", equalTo("a key for editor"));
        Api.as(key).body(Map.of("names", Map.of("en", "A"))).post(Tags.PATH).then().statusCode(201);
    }

    private static RequestSpecification as(String key) {
        return Api.as(key).header("If-Match", "*");
    }
}
