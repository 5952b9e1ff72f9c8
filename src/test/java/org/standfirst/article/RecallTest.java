package org.standfirst.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var scheduled = Articles.draft(Map.of("publishedAt", "2099-01-01T00:00:00Z"));
        step(scheduled, "publish");
        refused(recall(scheduled), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("publish", "schedule", "unschedule")));
    }

    @Test
    void recallsWhatReadersSawBeforeItWasScheduledAgain() {
        var id = Articles.published();
        Articles.unpublish(id);
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(id) + "/schedule").then().statusCode(200);

        recall(id).then().statusCode(200).body("status", equalTo("unpublished")).body("version", equalTo(1));

        refused(Api.reader().get("/v1/articles/" + id), 410, "recalled");
    }

    @Test
    void isNotTranslatedWhileItIsRecalled() {
        var id = Articles.published();
        recall(id);

        refused(Api.admin().body(Map.of("kind", "article", "language", "hy")).post(Articles.path(id) + "/translations"), 409,
                "conflict");
    }

    @Test
    void isForEditors() {
        var id = Articles.published();
        var key = Api.keyWithRole("author");

        refused(Api.as(key).body(Map.of("reason", "legal")).post(Articles.path(id) + "/recall"), 403, "forbidden");
        refused(Api.as(key).post(Articles.path(id) + "/recall/lift"), 403, "forbidden");
    }

    @Test
    void tellsPartnersWhichAddressesAreToBeTakenDown() {
        var id = Articles.published();
        var url = Api.admin().get(Articles.path(id)).<String> path("url");
        recall(id);
        var partner = Api.keyWithRole("partner");

        Api.as(partner).get("/v1/partner/recalls").then().statusCode(200).body("items[0].article", equalTo(id))
                .body("items[0].urls", equalTo(List.of(url))).body("items[0].reason", equalTo("legal"))
                .body("items[0].text", equalTo("A court has decided.")).body("items[0]", not(hasKey("acknowledgedAt")));
    }

    @Test
    void keepsALedgerOfThePartnersWhoHaveAcknowledged() {
        var id = Articles.published();
        recall(id);
        var partner = Api.keyWithRole("partner");
        var entry = Api.as(partner).get("/v1/partner/recalls").<String> path("items[0].id");

        var first = Api.as(partner).post("/v1/partner/recalls/" + entry + "/acknowledge").then().statusCode(200)
                .body("acknowledgedAt", notNullValue()).extract().<String> path("acknowledgedAt");
        Api.as(partner).post("/v1/partner/recalls/" + entry + "/acknowledge").then().statusCode(200)
                .body("acknowledgedAt", equalTo(first));

        Api.admin().get(Articles.path(id) + "/recalls").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].acknowledgements.partner", equalTo(List.of("a key for partner")))
                .body("items[0].acknowledgements.at", equalTo(List.of(first)));
        Api.as(Api.keyWithRole("partner")).get("/v1/partner/recalls").then()
                .body("items.find { it.id == '" + entry + "' }", not(hasKey("acknowledgedAt")));
    }

    @Test
    void keepsARecallInTheLedgerWhenItIsLifted() {
        var id = Articles.published();
        recall(id);

        step(id, "recall/lift");

        Api.admin().get(Articles.path(id) + "/recalls").then().body("items[0].liftedAt", notNullValue());
        step(id, "publish");
        recall(id);
        Api.admin().get(Articles.path(id) + "/recalls").then().body("items", hasSize(2))
                .body("items[0]", not(hasKey("liftedAt")));
    }

    @Test
    void letsPartnersAcknowledgeOnlyWhatThereIs() {
        var partner = Api.keyWithRole("partner");

        refused(Api.as(partner).post("/v1/partner/recalls/" + UUID.randomUUID() + "/acknowledge"), 404, "not-found");
        refused(Api.admin().post("/v1/partner/recalls/" + UUID.randomUUID() + "/acknowledge"), 403, "forbidden");
        refused(Api.admin().get("/v1/partner/recalls"), 403, "forbidden");
        refused(Api.reader().get("/v1/partner/recalls"), 401, "unauthenticated");
        refused(Api.as(partner).get(Articles.path(Articles.draft()) + "/recalls"), 403, "forbidden");
        Api.as(partner).get("/v1/partner/recalls").then().header("Cache-Control", equalTo("private, no-store"));
    }

    private static Response recall(String id) {
        return Api.admin().body(Map.of("reason", "legal", "text", "A court has decided.")).post(Articles.path(id) + "/recall");
    }

    private static Response step(String id, String step) {
        return Api.admin().post(Articles.path(id) + "/" + step);
    }
}
