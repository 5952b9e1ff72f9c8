package org.standfirst.partner.translation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.reader;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.TestDatabase;

/** Partners say where they host translations. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerTranslationTest {

    @Test
    void showsAtOnceWhatATrustedPartnerRegisters() {
        var partner = Hosts.trusted();
        var article = Articles.published();

        as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201)
                .body("approval", equalTo("approved")).body("language", equalTo("ka"));

        seen(article).body("translations.url", contains(partner.site() + "ferry"))
                .body("translations.kind", contains("external")).body("translations.language", contains("ka"));
    }

    @Test
    void showsWhatIsWatchedOnceItIsApproved() {
        var partner = Hosts.watched();
        var article = Articles.published();
        var id = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201)
                .body("approval", equalTo("pending")).extract().<String> path("id");
        seen(article).body("translations", empty());
        admin().get("/v1/editorial/articles/" + article + "/translations").then().statusCode(200)
                .body("items.approval", contains("pending")).body("items.partner", contains(partner.partner()));

        decide(article, id, "approve").body("approval", equalTo("approved"));

        seen(article).body("translations.url", contains(partner.site() + "ferry"));
    }

    @Test
    void listsWhatWaitsForAnEditor() {
        var partner = Hosts.watched();
        var article = Articles.published();
        var id = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().extract()
                .<String> path("id");

        admin().get("/v1/editorial/pending-translations?limit=1").then().statusCode(200)
                .body("items.id", contains(id)).body("items.article", contains(article));
        decide(article, id, "approve");

        admin().get("/v1/editorial/pending-translations?limit=100").then().statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void hidesWhatIsDeclinedAndTellsThePartner() {
        var partner = Hosts.trusted();
        var article = Articles.published();
        var id = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().extract()
                .<String> path("id");

        decide(article, id, "decline");

        seen(article).body("translations", empty());
        as(partner.key()).get(Hosts.path(article, "ka")).then().statusCode(200).body("approval", equalTo("declined"));
    }

    @Test
    void approvesAnewWhatSaysSomethingElse() {
        var partner = Hosts.watched();
        var article = Articles.published();
        var id = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().extract()
                .<String> path("id");
        decide(article, id, "approve");

        as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(200)
                .body("approval", equalTo("approved")).body("id", equalTo(id));
        as(partner.key()).body(partner.translation("other")).put(Hosts.path(article, "ka")).then().statusCode(200)
                .body("approval", equalTo("pending"));

        seen(article).body("translations", empty());
    }

    @Test
    void takesATranslationBack() {
        var partner = Hosts.trusted();
        var article = Articles.published();
        as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201);

        as(partner.key()).delete(Hosts.path(article, "ka")).then().statusCode(204);

        seen(article).body("translations", empty());
        refused(as(partner.key()).get(Hosts.path(article, "ka")), 404, "not-found");
    }

    @Test
    void refusesPagesThatAreNotThePartners() {
        var partner = Hosts.trusted();
        var article = Articles.published();

        for (var url : List.of("https://elsewhere.example/ferry", partner.site().replace("https://", "https://not"),
                "https://elsewhere.example/?" + partner.site(), partner.site().replace("/", "").replace("https:", "https://x@")
                        + ".elsewhere.example/")) {
            refusedAt(as(partner.key()).body(Map.of("url", url)).put(Hosts.path(article, "ka")), "/url");
        }
        refusedAt(as(partner.key()).body(Map.of("url", partner.site(), "publisher", Publishers.publisher()))
                .put(Hosts.path(article, "ka")), "/publisher");
    }

    @Test
    void takesAPageBelowThePartnersHost() {
        var partner = Hosts.trusted();
        var article = Articles.published();

        as(partner.key()).body(Map.of("url", partner.site().replace("https://", "https://ka."))).put(Hosts.path(article, "ka"))
                .then().statusCode(201);
    }

    @Test
    void refusesATranslationOfWhatThePartnerMayNotHave() {
        var site = "https://shore.example/";
        var partner = Partners.partner(Map.of("publishers", List.of(Publishers.publisher(Map.of("url", site))),
                "entitlement", Map.of("languages", List.of("hy"))));
        var key = Partners.keyOf(partner);

        refused(as(key).body(Map.of("url", site)).put(Hosts.path(Articles.published(), "ka")), 404, "not-found");
        refused(as(key).body(Map.of("url", site)).put(Hosts.path(Articles.draft(Map.of("language", "hy")), "ka")), 404,
                "not-found");
    }

    @Test
    void refusesATranslationIntoTheLanguageOfTheArticle() {
        var partner = Hosts.trusted();

        refused(as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(Articles.published(), "en")), 422,
                "invalid-content");
    }

    @Test
    void showsTwoInOneLanguageWithThePreferredOneFirst() {
        var one = Hosts.trusted();
        var other = Hosts.trusted();
        var article = Articles.published();
        as(one.key()).body(one.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201);
        var id = as(other.key()).body(other.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201)
                .extract().<String> path("id");
        seen(article).body("translations.url", contains(one.site() + "ferry", other.site() + "ferry"));

        decide(article, id, "prefer").body("preferred", equalTo(true));

        seen(article).body("translations.url", contains(other.site() + "ferry", one.site() + "ferry"));
    }

    @Test
    void leavesToThePartnerWhatTheNewsroomHasRecorded() {
        var partner = Hosts.watched();
        var article = Articles.published();
        admin().body(Map.of("kind", "external", "language", "ka", "url", partner.site() + "ferry", "publisher",
                partner.publisher())).post("/v1/editorial/articles/" + article + "/translations").then().statusCode(201);

        as(partner.key()).body(Map.of("url", partner.site() + "ferry")).put(Hosts.path(article, "ka")).then().statusCode(200)
                .body("approval", equalTo("approved"));
    }

    @Test
    void heedsTheStateThatAChangeWasMadeFrom() {
        var partner = Hosts.trusted();
        var article = Articles.published();
        var etag = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201)
                .extract().header("ETag");
        as(partner.key()).header("If-Match", etag).body(partner.translation("other")).put(Hosts.path(article, "ka")).then()
                .statusCode(200);

        refused(as(partner.key()).header("If-Match", etag).delete(Hosts.path(article, "ka")), 412, "precondition-failed");
    }

    @Test
    void keepsPartnersFromWhatOthersHost() {
        var owner = Hosts.trusted();
        var article = Articles.published();
        as(owner.key()).body(owner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201);
        var stranger = Hosts.trusted();

        refused(as(stranger.key()).get(Hosts.path(article, "ka")), 404, "not-found");
        refused(as(stranger.key()).delete(Hosts.path(article, "ka")), 404, "not-found");
    }

    @Test
    void leavesDecisionsToEditors() {
        var partner = Hosts.watched();
        var article = Articles.published();
        var id = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().extract()
                .<String> path("id");
        var path = "/v1/editorial/articles/" + article + "/translations/" + id + "/approve";

        refused(as(partner.key()).post(path), 403, "forbidden");
        refused(as(Api.keyWithRole("translator")).post(path), 403, "forbidden");
    }

    private static ValidatableResponse decide(String article, String translation, String decision) {
        return admin().post("/v1/editorial/articles/" + article + "/translations/" + translation + "/" + decision).then()
                .statusCode(200);
    }

    private static ValidatableResponse seen(String article) {
        return reader().get("/v1/articles/" + article).then().statusCode(200);
    }
}
