package org.standfirst.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** From a draft to its approval, and to the archive and back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewTest {

    @Test
    void goesThroughReviewToPublication() {
        var id = Articles.draft();

        step(id, "submit").then().statusCode(200).body("status", equalTo("inReview"));
        step(id, "approve").then().statusCode(200).body("status", equalTo("approved"));
        step(id, "publish").then().statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void returnsAnArticleWithACommentThatItsWriterCanRead() {
        var id = Articles.draft();
        step(id, "submit");

        Api.admin().body(Map.of("comment", "Who says so?")).post(Articles.path(id) + "/return").then().statusCode(200)
                .body("status", equalTo("draft")).body("reviewComment", equalTo("Who says so?"));

        step(id, "submit").then().statusCode(200).body("$", not(hasKey("reviewComment")));
    }

    @Test
    void returnsNothingWithoutAComment() {
        var id = Articles.draft();
        step(id, "submit");

        refused(Api.admin().post(Articles.path(id) + "/return"), 422, "invalid-content");
        refusedAt(Api.admin().body(Map.of("comment", " ")).post(Articles.path(id) + "/return"), "/comment");
        refusedAt(Api.admin().body(Map.of()).post(Articles.path(id) + "/return"), "/comment");
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("inReview"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "approve", "return", "unpublish", "unschedule", "restore", "recall", "recall/lift" })
    void namesWhatIsLegalForADraft(String step) {
        var input = switch (step) {
            case "return" -> Map.of("comment", "no");
            case "recall" -> Map.of("reason", "legal");
            default -> Map.of();
        };

        refused(Api.admin().body(input).post(Articles.path(Articles.draft()) + "/" + step), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("submit", "publish", "schedule", "archive")));
    }

    @Test
    void approvesOnlyWhatIsInReview() {
        var id = Articles.draft();
        step(id, "submit");
        step(id, "approve");

        refused(step(id, "approve"), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("return", "publish", "schedule", "archive")));
        refused(step(id, "submit"), 409, "illegal-transition");
    }

    @Test
    void archivesAndRestores() {
        var draft = Articles.draft();
        var once = Articles.published();
        Articles.unpublish(once);

        step(draft, "archive").then().statusCode(200).body("status", equalTo("archived"));
        step(once, "archive").then().statusCode(200).body("status", equalTo("archived"));
        refused(step(draft, "publish"), 409, "illegal-transition").body("allowed", equalTo(List.of("restore")));
        step(draft, "restore").then().statusCode(200).body("status", equalTo("draft"));
        step(once, "restore").then().statusCode(200).body("status", equalTo("unpublished"));
    }

    @Test
    void archivesNothingThatReadersSee() {
        refused(step(Articles.published(), "archive"), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("publish", "unpublish", "recall")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void letsAWriterSubmitOwnDraftsOnly(String role) {
        var key = Api.keyWithRole(role);
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201).extract()
                .<String> path("id");

        refused(Api.as(key).post(Articles.path(Articles.draft()) + "/submit"), 403, "forbidden");
        Api.as(key).post(Articles.path(own) + "/submit").then().statusCode(200).body("status", equalTo("inReview"));
        refused(Api.as(key).header("If-Match", "*").body(Map.of("kicker", "a")).patch(Articles.path(own)), 403, "forbidden");
        refused(Api.as(key).post(Articles.path(own) + "/approve"), 403, "forbidden");
    }

    @Test
    void findsArticlesByWhereTheyStand() {
        var id = Articles.draft();
        step(id, "submit");

        Api.admin().get(Articles.PATH + "?status=inReview&limit=1").then().statusCode(200)
                .body("items[0].id", equalTo(id));
        Api.admin().get(Articles.PATH + "?status=draft&limit=1").then().body("items[0].id", not(equalTo(id)));
        refused(Api.admin().get(Articles.PATH + "?status=inreview"), 400, "invalid-parameter");
    }

    private static Response step(String id, String step) {
        return Api.admin().post(Articles.path(id) + "/" + step);
    }
}
