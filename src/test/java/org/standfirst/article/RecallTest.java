package org.standfirst.article;

import static org.hamcrest.Matchers.containsString;
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
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Taking an article back for good reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecallTest {

    @Test
    void takesAnArticleFromReadersAndTellsThemWhy() {
        var id = Articles.published();
        var slug = Api.admin().get(Articles.path(id)).<String> path("slug");

        recall(id).then().statusCode(200).body("status", equalTo("unpublished")).body("recall.reason", equalTo("legal"))
                .body("recall.text", equalTo("A court has decided.")).body("recall.by", equalTo("bootstrap"));

        for (var path : List.of("/v1/articles/" + id, "/v1/articles/en/" + slug, "/v1/articles/" + id + "/related")) {
            refused(Api.reader().get(path), 410, "recalled")
                    .body("detail", equalTo("The article was recalled (legal). A court has decided."));
        }
    }

    @Test
    void isNotPublishedAgainByAccident() {
        var id = Articles.published();
        recall(id);

        refused(step(id, "publish"), 409, "illegal-transition").body("allowed", equalTo(List.of("recall/lift", "archive")))
                .body("detail", containsString("recalled"));
        refused(recall(id), 409, "illegal-transition");
        step(id, "recall/lift").then().statusCode(200).body("$", not(hasKey("recall")));
        refused(Api.reader().get("/v1/articles/" + id), 410, "gone");
        step(id, "publish").then().statusCode(200);
        Api.reader().get("/v1/articles/" + id).then().statusCode(200);
    }

    @Test
    void recallsWhatWasUnpublishedBefore() {
        var id = Articles.published();
        Articles.unpublish(id);

        recall(id).then().statusCode(200);

        refused(Api.reader().get("/v1/articles/" + id), 410, "recalled");
    }

    @Test
    void needsAReason() {
        var id = Articles.published();

        refusedAt(Api.admin().body(Map.of("text", "a")).post(Articles.path(id) + "/recall"), "/reason");
        refused(Api.admin().post(Articles.path(id) + "/recall"), 422, "invalid-content");
        Api.reader().get("/v1/articles/" + id).then().statusCode(200);
    }

    @Test
    void recallsNothingThatReadersNeverSaw() {
        refused(recall(Articles.draft()), 409, "illegal-transition");
    }

    @Test
    void isForEditors() {
        var id = Articles.published();
        var key = Api.keyWithRole("author");

        refused(Api.as(key).body(Map.of("reason", "legal")).post(Articles.path(id) + "/recall"), 403, "forbidden");
        refused(Api.as(key).post(Articles.path(id) + "/recall/lift"), 403, "forbidden");
    }

    private static Response recall(String id) {
        return Api.admin().body(Map.of("reason", "legal", "text", "A court has decided.")).post(Articles.path(id) + "/recall");
    }

    private static Response step(String id, String step) {
        return Api.admin().post(Articles.path(id) + "/" + step);
    }
}
