package org.standfirst.article;

import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.TestDatabase;

/** Editions follow a version of their original. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutdatedTranslationTest {

    private String original;
    private String edition;
    private String external;

    @BeforeEach
    void publishAStory() {
        original = Articles.published();
        var path = Articles.path(original) + "/translations";
        edition = Api.create(path, Map.of("kind", "article", "language", "hy")).path("id");
        Articles.publish(edition);
        external = Api.create(path, Map.of("kind", "external", "language", "ka", "url", "https://partner.example/a",
                "publisher", Publishers.publisher())).path("id");
    }

    @Test
    void outdatesEditionsByAChangeOfSubstance() {
        republish(Map.of("standfirst", "The pier stays closed."));

        assertOutdated(true);
    }

    @Test
    void leavesEditionsGoodWhereNothingOfSubstanceChanged() {
        republish(Map.of("licence", "CC BY 4.0"));

        assertOutdated(false);
    }

    @Test
    void leavesEditionsGoodWhereTheEditorSaysSo() {
        change(Map.of("headline", Articles.uniqueHeadline()));
        Api.admin().body(Map.of("minor", true)).post(Articles.path(original) + "/publish").then().statusCode(200);

        assertOutdated(false);
    }

    @Test
    void outdatesEditionsByACorrectionWhateverTheEditorSays() {
        change(Map.of("corrections", List.of(Map.of("text", "The ferry crosses twice a day, not once."))));
        Api.admin().body(Map.of("minor", true)).post(Articles.path(original) + "/publish").then().statusCode(200);

        assertOutdated(true);
    }

    @Test
    void outdatesEditionsByAnotherCorrectionInThePlaceOfOne() {
        republish(Map.of("corrections", List.of(Map.of("text", "Once a day.", "at", "2026-01-01T00:00:00Z"))));
        confirm(edition);
        confirm(external);
        change(Map.of("corrections", List.of(Map.of("text", "Twice a day.", "at", "2026-01-01T00:00:00Z"))));
        Api.admin().body(Map.of("minor", true)).post(Articles.path(original) + "/publish").then().statusCode(200);

        assertOutdated(true);
    }

    @Test
    void followsNoVersionThatReadersCannotSee() {
        Articles.unpublish(original);
        change(Map.of("standfirst", "The pier stays closed."));
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(original) + "/schedule").then()
                .statusCode(200).body("version", equalTo(2));
        Api.admin().post(Articles.path(edition) + "/publish").then().body("translatedFrom.version", equalTo(1));
        Api.admin().post(Articles.path(original) + "/unschedule").then().statusCode(200);
        Articles.publish(original);

        assertOutdated(true);
    }

    @Test
    void isUpToDateOnceSomeoneConfirms() {
        republish(Map.of("standfirst", "The pier stays closed."));

        confirm(edition).then().statusCode(200).body("outdated", equalTo(false));
        confirm(external).then().statusCode(200).body("outdated", equalTo(false)).body("kind", equalTo("external"));

        assertOutdated(false);
    }

    @Test
    void isUpToDateOnceTheEditionIsPublishedAgain() {
        republish(Map.of("standfirst", "The pier stays closed."));

        Articles.publish(edition);

        Api.reader().get("/v1/articles/" + edition).then().body("translationOutdated", equalTo(false));
    }

    @Test
    void confirmsNoOriginalAndNothingElse() {
        refused(confirm(original), 409, "conflict");
        refused(confirm(Articles.draft()), 404, "not-found");
        refused(confirm(UUID.randomUUID().toString()), 404, "not-found");
        refused(Api.as(Api.keyWithRole("author")).post(Articles.path(original) + "/translations/" + edition + "/confirm"), 403,
                "forbidden");
        refused(Api.admin().header("If-Match", "\"r99\"")
                .post(Articles.path(original) + "/translations/" + edition + "/confirm"), 412, "precondition-failed");
    }

    private Response confirm(String translation) {
        return Api.admin().post(Articles.path(original) + "/translations/" + translation + "/confirm");
    }

    private void change(Map<String, ?> properties) {
        Api.change().body(properties).patch(Articles.path(original)).then().statusCode(200);
    }

    private void republish(Map<String, ?> properties) {
        change(properties);
        Articles.publish(original);
    }

    private void assertOutdated(boolean outdated) {
        Api.reader().get("/v1/articles/" + edition).then().body("translationOutdated", equalTo(outdated));
        Api.admin().get(Articles.path(edition)).then().body("translationOutdated", equalTo(outdated));
        Api.admin().get(Articles.path(original) + "/translations").then()
                .body("items.find { it.kind == 'article' }.outdated", equalTo(outdated))
                .body("items.find { it.kind == 'external' }.outdated", equalTo(outdated));
    }
}
