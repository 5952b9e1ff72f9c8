package org.standfirst.recall;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;

/** Which partners have had an article, and which have taken it down. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReachTest {

    @Test
    void namesThosePartnersWhoHaveHadItAndHow() {
        var article = Articles.published();
        var partner = Partners.partner();
        var key = Partners.keyOf(partner);
        Partners.keyOf(Partners.partner());
        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);

        admin().get(path(article)).then().statusCode(200).body("items.partner", contains(partner))
                .body("items[0].via.via", contains("article")).body("items[0].via[0].firstAt", notNullValue())
                .body("recalledAt", nullValue()).body("unanswered", equalTo(0));
    }

    @Test
    void tellsWhoHasNotAnsweredARecall() {
        var article = Articles.published();
        var answering = Partners.partner();
        var silent = Partners.partner();
        var key = Partners.keyOf(answering);
        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);
        as(Partners.keyOf(silent)).get("/v1/partner/articles/" + article).then().statusCode(200);

        admin().body(Map.of("reason", "legal")).post("/v1/editorial/articles/" + article + "/recall").then().statusCode(200);
        admin().get(path(article)).then().body("unanswered", equalTo(2));
        var recall = as(key).get("/v1/partner/recalls?limit=100").then().extract().jsonPath()
                .getString("items.find { it.article == '" + article + "' }.id");
        as(key).post("/v1/partner/recalls/" + recall + "/acknowledge").then().statusCode(200);

        admin().get(path(article)).then().statusCode(200).body("unanswered", equalTo(1))
                .body("items.partner", contains(answering, silent))
                .body("items[0].acknowledgedAt", notNullValue()).body("items[1].acknowledgedAt", nullValue());
    }

    @Test
    void namesNobodyWhereNobodyHasHadIt() {
        admin().get(path(Articles.published())).then().statusCode(200).body("items", empty());
        refused(as(Api.keyWithRole("partner")).get(path(Articles.published())), 403, "forbidden");
    }

    private static String path(String article) {
        return "/v1/editorial/articles/" + article + "/recall/reach";
    }
}
