package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkflowTest {

    @Test
    void publishesADraft() {
        var id = Articles.draft();
        var before = Instant.now().minusSeconds(5);

        var answer = step(id, "publish");

        answer.then().statusCode(200).header("ETag", equalTo("\"r2\"")).body("status", equalTo("published"))
                .body("hasUnpublishedChanges", equalTo(false)).body("version", equalTo(1))
                .body("firstPublishedAt", equalTo(answer.path("publishedAt")))
                .body("updatedAt", equalTo(answer.path("publishedAt")))
                .body("modifiedAt", equalTo(answer.path("publishedAt")));
        assertThat(Instant.parse(answer.path("publishedAt"))).isBetween(before, Instant.now().plusSeconds(5));
    }

    @Test
    void keepsItsDateWhenItIsPublishedAgain() {
        var id = Articles.draft();
        var first = step(id, "publish");

        var second = step(id, "publish");

        second.then().statusCode(200).body("version", equalTo(2)).body("publishedAt", equalTo(first.path("publishedAt")))
                .body("firstPublishedAt", equalTo(first.path("firstPublishedAt")));
        assertThat(Instant.parse(second.path("updatedAt"))).isAfter(Instant.parse(first.path("updatedAt")));
    }

    @Test
    void bearsTheDateThatTheNewsroomGaveIt() {
        var id = Articles.draft(Map.of("publishedAt", "2023-12-15T00:00:00Z"));

        step(id, "publish").then().body("publishedAt", equalTo("2023-12-15T00:00:00Z"))
                .body("firstPublishedAt", equalTo("2023-12-15T00:00:00Z"));
        Api.change().body(Map.of("publishedAt", "2023-12-16T00:00:00Z")).patch(Articles.path(id)).then().statusCode(200);
        step(id, "publish").then().body("publishedAt", equalTo("2023-12-16T00:00:00Z"))
                .body("firstPublishedAt", equalTo("2023-12-15T00:00:00Z"));
    }

    @Test
    void saysThatReadersDoNotSeeAChangeUntilItIsPublished() {
        var id = Articles.published();

        Api.change().body(Map.of("kicker", "Transport")).patch(Articles.path(id)).then().statusCode(200)
                .body("status", equalTo("published")).body("hasUnpublishedChanges", equalTo(true)).body("version", equalTo(1));
        step(id, "publish").then().body("hasUnpublishedChanges", equalTo(false)).body("version", equalTo(2));
    }

    @Test
    void hasNothingUnpublishedToSayOfADraft() {
        var id = Articles.draft();

        Api.change().body(Map.of("kicker", "Transport")).patch(Articles.path(id)).then()
                .body("hasUnpublishedChanges", equalTo(false));
    }

    @Test
    void unpublishesAndPublishesAgain() {
        var id = Articles.draft();
        var published = step(id, "publish");

        step(id, "unpublish").then().statusCode(200).body("status", equalTo("unpublished")).body("version", equalTo(1))
                .body("hasUnpublishedChanges", equalTo(false)).body("publishedAt", equalTo(published.path("publishedAt")));
        step(id, "publish").then().statusCode(200).body("status", equalTo("published")).body("version", equalTo(2))
                .body("publishedAt", equalTo(published.path("publishedAt")));
    }

    @Test
    void refusesASkippedTransitionAndListsTheLegalOnes() {
        var draft = Articles.draft();
        var unpublished = Articles.published();
        Articles.unpublish(unpublished);

        refused(step(draft, "unpublish"), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("submit", "publish", "schedule", "archive")))
                .body("detail", equalTo("An article that is draft cannot be taken through \"unpublish\"."));
        refused(step(unpublished, "unpublish"), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("publish", "schedule", "archive", "recall")));
        Api.admin().get(Articles.path(draft)).then().body("status", equalTo("draft")).body("$", not(hasKey("publishedAt")));
    }

    @Test
    void heedsIfMatchWhereItIsSent() {
        var id = Articles.draft();

        refused(Api.admin().header("If-Match", "\"r5\"").post(Articles.path(id) + "/publish"), 412, "precondition-failed");
        Api.admin().header("If-Match", "\"r1\"").post(Articles.path(id) + "/publish").then().statusCode(200);
        refused(Api.admin().header("If-Match", "\"r1\"").post(Articles.path(id) + "/unpublish"), 412, "precondition-failed");
        Api.admin().header("If-Match", "*").post(Articles.path(id) + "/unpublish").then().statusCode(200);
    }

    @Test
    void knowsNoStepForWhatIsNotThere() {
        refused(step(UUID.randomUUID().toString(), "publish"), 404, "not-found");
        refused(step(UUID.randomUUID().toString(), "unpublish"), 404, "not-found");
        refused(step("no-id", "publish"), 404, "not-found");
        refused(step(Articles.draft(), "explode"), 404, "not-found");
    }

    @Test
    void publishesWhereTheHeadlineAndBodyAreInAnyScript() {
        var id = Articles.draft(Map.of("language", "ar", "headline", "العبّارة \u202eتعود\u202c 😀"));

        step(id, "publish").then().statusCode(200).body("headline", equalTo("العبّارة \u202eتعود\u202c 😀"));
    }

    private static Response step(String id, String step) {
        return Api.admin().post(Articles.path(id) + "/" + step);
    }
}
