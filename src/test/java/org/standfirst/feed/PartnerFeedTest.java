package org.standfirst.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** What a partner gets by feeds: the feed of one tag, so that what other tests publish is not in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerFeedTest {

    private static final String TERMS = "https://news.example/terms";

    @Inject
    Contents database;

    private String slug = "";
    private String article = "";

    @BeforeEach
    void publishAnArticle() {
        slug = Unique.slug();
        Tags.tag(Map.of("slug", slug, "names", Map.of("en", "Sevan")));
        article = Articles.published(Map.of("tags", List.of(slug), "standfirst", "Boats return.", "licence", "CC BY 4.0",
                "authors", List.of(Authors.author(Map.of("name", "Nare Petrosyan"))),
                "body", List.of(Articles.paragraph("The boat is back."))));
    }

    private String path(String language, String format) {
        return "/v1/partner/feeds/" + language + "/tags/" + slug + "." + format;
    }

    private static String url(String id) {
        return Api.reader().get("/v1/articles/" + id).then().statusCode(200).extract().path("url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "rss", "atom" })
    void comesWithTheTextAndAllThatMustStandWithIt(String format) {
        var key = Partners.keyOf(Partners.partner(Map.of("termsUrl", TERMS, "entitlement",
                Map.of("licence", "Republish whole."))));

        as(key).get(path("en", format)).then().statusCode(200).body(containsString("The boat is back."))
                .body(containsString("Republish whole.")).body(not(containsString("CC BY 4.0")))
                .body(containsString("rel=\"license\" href=\"" + TERMS + "\""))
                .body(containsString("rel=\"canonical\" href=\"" + url(article) + "\""))
                .body(containsString("<dcterms:bibliographicCitation>Nare Petrosyan · " + url(article) + "<"));
    }

    @Test
    void comesWithTheSameInJson() {
        var key = Partners.keyOf(Partners.partner(Map.of("termsUrl", TERMS, "entitlement",
                Map.of("licence", "Republish whole."))));

        as(key).get(path("en", "json")).then().statusCode(200)
                .body("feed_url", equalTo("http://localhost:8080" + path("en", "json")))
                .body("items[0].content_html", containsString("The boat is back."))
                .body("items[0]._standfirst.licence", equalTo("Republish whole."))
                .body("items[0]._standfirst.licenceUrl", equalTo(TERMS))
                .body("items[0]._standfirst.canonicalUrl", equalTo(url(article)))
                .body("items[0]._standfirst.attribution", containsString("Nare Petrosyan"));
        as(key).get(path("en", "ninjs")).then().statusCode(200).body("[0].usageTerms", equalTo("Republish whole."))
                .body("[0].rightsInfo.linkedRights", equalTo(TERMS))
                .body("[0].copyrightNotice", containsString("Nare Petrosyan"))
                .body("[0].altIds.value", hasItem(url(article)))
                .body("[0].bodies[0].value", containsString("The boat is back."));
    }

    @Test
    void comesWithoutTheTextWhereAPartnerHasSummaries() {
        var key = Partners.keyOf(Partners.entitledTo(Map.of("text", "summary")));

        for (var format : List.of("rss", "atom", "json", "ninjs")) {
            as(key).get(path("en", format)).then().statusCode(200).body(containsString("Boats return."))
                    .body(not(containsString("The boat is back.")));
        }
    }

    @Test
    void showsNothingThatThePartnerMayNotHave() {
        var region = Tags.tag();
        var entitled = Articles.published(Map.of("tags", List.of(slug, region), "publishedAt", "2026-03-01T00:00:00Z"));
        var early = Articles.published(Map.of("tags", List.of(slug, region), "publishedAt", "2026-02-28T23:59:59Z"));
        var key = Partners.keyOf(Partners.entitledTo(Map.of("languages", List.of("en", "hy"), "tags", List.of(region),
                "publishedFrom", "2026-03-01T00:00:00Z")));

        for (var format : List.of("rss", "atom", "json", "ninjs", "ninjs2")) {
            as(key).get(path("en", format)).then().statusCode(200).body(containsString(entitled))
                    .body(not(containsString(early))).body(not(containsString(article)));
            as(key).get("/v1/partner/feeds/en." + format).then().statusCode(200).body(containsString(entitled))
                    .body(not(containsString(early))).body(not(containsString(article)));
            refused(as(key).get(path("ka", format)), 404, "not-found");
        }
    }

    @Test
    void hasNeitherNoticesNorPhotosThatPartnersMayNotHave() {
        Notices.notice(Map.of("title", Map.of("en", "Become a member"), "placement", "top"));
        var key = Partners.keyOf(Partners.partner());
        Articles.published(Map.of("tags", List.of(slug), "leadImage", Map.of("url", "https://media.example/agency.jpg",
                "rights", Map.of("partners", false))));

        for (var format : List.of("rss", "atom", "json", "ninjs")) {
            as(key).get(path("en", format)).then().statusCode(200).body(not(containsString("agency.jpg")))
                    .body(not(containsString("Become a member")));
        }
    }

    @Test
    void isWrittenInTheLedgerBeforeItGoesOut() {
        var partner = Partners.partner();

        as(Partners.keyOf(partner)).get(path("en", "rss")).then().statusCode(200);

        assertThat(database.count("select count(*) from editorial.handed_out where partner_id = ? and article_id = ? and"
                + " via = 'feed'", UUID.fromString(partner), UUID.fromString(article))).isEqualTo(1);
    }

    @Test
    void takesBackWhatThePartnerHadAndTellsNobodyElse() {
        var had = Partners.keyOf(Partners.partner());
        var other = Partners.keyOf(Partners.partner());
        as(had).get(path("en", "atom")).then().statusCode(200).body(containsString(article));
        Articles.published(Map.of("tags", List.of(slug)));

        Api.change().body(Map.of("reason", "legal", "text", "A court has decided.")).post(Articles.path(article) + "/recall")
                .then().statusCode(200);

        as(had).get(path("en", "atom")).then().statusCode(200)
                .body(containsString("<at:deleted-entry ref=\"urn:uuid:" + article + "\""));
        as(had).get(path("en", "ninjs")).then().statusCode(200)
                .body("find { it.uri == 'urn:uuid:" + article + "' }.pubStatus", equalTo("canceled"));
        as(other).get(path("en", "atom")).then().statusCode(200).body(not(containsString(article)));
        as(other).get(path("en", "ninjs")).then().statusCode(200).body("pubStatus", not(hasItem("canceled")));
    }

    @Test
    void goesOnPageByPage() {
        for (var i = 0; i < 50; i++) {
            Articles.published(Map.of("tags", List.of(slug)));
        }
        var key = Partners.keyOf(Partners.partner());

        String next = as(key).get(path("en", "json")).then().statusCode(200).body("items", hasSize(50)).extract()
                .path("next_url");

        as(key).urlEncodingEnabled(false).get(next.substring("http://localhost:8080".length())).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].id", equalTo("urn:uuid:" + article))
                .body("", not(hasKey("next_url")));
        as(key).get(path("en", "atom")).then().statusCode(200).body(containsString("<link rel=\"next\""));
    }

    @Test
    void answersNotModifiedToOneThatHasItAndLetsNoCacheKeepIt() {
        var key = Partners.keyOf(Partners.partner());
        var etag = as(key).get(path("en", "rss")).then().statusCode(200).header("Cache-Control", containsString("private"))
                .extract().header("ETag");

        as(key).header("If-None-Match", etag).get(path("en", "rss")).then().statusCode(304)
                .header("Cache-Control", containsString("private"));
    }

    @Test
    void isForPartnersAlone() {
        refused(Api.reader().get(path("en", "rss")), 401, "unauthenticated");
        refused(Api.admin().get(path("en", "rss")), 403, "forbidden");
        refused(as(Api.keyWithRole("partner")).get(path("en", "rss")), 403, "forbidden");
    }
}
