package org.standfirst.partner.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;

/** What stands in an article that a partner gets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerArticleTest {

    private static final String PATH = "/v1/partner/articles";

    @Test
    void comesWithItsTextAndAllThatMustBeSaidBesideIt() {
        var key = Partners.keyOf(Partners.partner(Map.of("termsUrl", "https://news.example/terms",
                "entitlement", Map.of("licence", "Republish whole."))));
        var article = Articles.published(Map.of("authors", List.of(Authors.author(Map.of("name", "Nino Beridze"))),
                "licence", "CC BY 4.0"));

        as(key).get(PATH + "/" + article).then().statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("text", equalTo("full"))
                .body("body", notNullValue())
                .body("licence", equalTo("Republish whole."))
                .body("rights.articleLicence", equalTo("CC BY 4.0"))
                .body("rights.termsUrl", equalTo("https://news.example/terms"))
                .body("attribution", containsString("Nino Beridze"))
                .body("canonicalUrl", containsString("/en/"))
                .body("omitted", empty());
    }

    @Test
    void comesWithItsTextInListsToo() {
        var key = Partners.keyOf(Partners.partner());
        Articles.published();

        as(key).get(PATH + "?limit=1").then().statusCode(200).body("items[0].body", notNullValue())
                .body("items[0].attribution", notNullValue());
    }

    @Test
    void comesWithoutItsTextWhereAPartnerHasSummaries() {
        var key = Partners.keyOf(Partners.entitledTo(Map.of("text", "summary")));
        var article = Articles.published(Map.of("standfirst", "The pier opens again."));

        as(key).get(PATH + "/" + article).then().statusCode(200).body("text", equalTo("summary"))
                .body("standfirst", equalTo("The pier opens again.")).body("", not(hasKey("body")));
        as(key).get(PATH + "?limit=1&include=body").then().statusCode(200).body("items[0]", not(hasKey("body")));
        as(key).get(PATH + "?limit=1&fields=body").then().statusCode(200).body("items[0]", not(hasKey("body")));
    }

    @Test
    void hasItsOwnLicenceWhereThePartnerHasNone() {
        var key = Partners.keyOf(Partners.partner());
        var article = Articles.published(Map.of("licence", "CC BY 4.0"));

        as(key).get(PATH + "/" + article).then().statusCode(200).body("licence", equalTo("CC BY 4.0"))
                .body("rights.articleLicence", nullValue());
    }

    @Test
    void keepsWhatMustBeSaidWhicheverFieldsAreAskedFor() {
        var key = Partners.keyOf(Partners.entitledTo(Map.of("licence", "Republish whole.")));
        var article = Articles.published();

        as(key).get(PATH + "/" + article + "?fields=headline").then().statusCode(200)
                .body("headline", notNullValue()).body("licence", equalTo("Republish whole."))
                .body("canonicalUrl", notNullValue()).body("attribution", notNullValue()).body("", not(hasKey("slug")));
    }

    @Test
    void neverComesWithNotices() {
        Notices.notice(Map.of("placement", "top"));
        var key = Partners.keyOf(Partners.partner());
        var article = Articles.published();

        as(key).get(PATH + "/" + article).then().statusCode(200).body("", not(hasKey("notices")));
        as(key).get(PATH + "?limit=1&include=notices").then().statusCode(200).body("items[0]", not(hasKey("notices")));
        as(key).get(PATH + "/" + article + "?fields=notices").then().statusCode(200).body("", not(hasKey("notices")));
    }

    @Test
    void leavesOutALeadPhotoThatPartnersMayNotHaveAndSaysSo() {
        var key = Partners.keyOf(Partners.partner());
        var article = Articles.published(Map.of("leadImage", Map.of("url", "https://media.example/pier.jpg", "credit",
                "Ana Lomidze/AGENCY", "rights", Map.of("partners", false))));

        as(key).get(PATH + "/" + article).then().statusCode(200).body("", not(hasKey("leadImage")))
                .body("omitted", contains(Map.of("what", "leadImage", "reason", "rights")));
    }

    @Test
    void leavesOutThePhotosOfTheBodyThatPartnersMayNotHave() {
        var key = Partners.keyOf(Partners.partner());
        var article = Articles.published(Map.of("body", List.of(Articles.paragraph("The pier is open."),
                Map.of("_type", "image", "_key", "agency", "url", "https://media.example/agency.jpg", "rights",
                        Map.of("partners", false)),
                Map.of("_type", "image", "_key", "own", "url", "https://media.example/own.jpg"))));

        as(key).get(PATH + "/" + article).then().statusCode(200)
                .body("body._type", contains("block", "image")).body("body[1]._key", equalTo("own"))
                .body("omitted", contains(Map.of("what", "agency", "reason", "rights")));
        as(key).get(PATH + "/" + article + "?body=html").then().statusCode(200)
                .body("body", not(containsString("agency.jpg"))).body("body", containsString("own.jpg"));
    }

    @Test
    void namesWhoMadeTheLeadPhoto() {
        var key = Partners.keyOf(Partners.partner());
        var article = Articles.published(Map.of("leadImage", Map.of("url", "https://media.example/pier.jpg", "credit",
                "Ana Lomidze/AGENCY")));

        as(key).get(PATH + "/" + article).then().statusCode(200).body("leadImage.url", endsWith("/pier.jpg"))
                .body("rights.leadImageCredit", equalTo("Ana Lomidze/AGENCY"));
    }

    @Test
    void refusesMoreThanAPartnerMaySendAndSaysWhenToComeAgain() {
        var key = Partners.keyOf(Partners.partner(Map.of("requestsPerMinute", 2)));

        as(key).get(PATH + "?limit=1").then().statusCode(200);
        as(key).get(PATH + "?limit=1").then().statusCode(200);

        var wait = refused(as(key).get(PATH + "?limit=1"), 429, "too-many-requests").extract().header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 60);
    }
}
