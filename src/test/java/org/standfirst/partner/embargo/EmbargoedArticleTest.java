package org.standfirst.partner.embargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Api.reader;
import static org.standfirst.testsupport.ReceiverStub.await;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.change.Feed;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** What a partner has before readers, and that nobody else has it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbargoedArticleTest {

    private static final String PATH = "/v1/partner/embargoed";
    private static final String ARTICLES = "/v1/partner/articles";

    private String tag;
    private String partner;
    private String key;

    @BeforeEach
    void partner() {
        tag = Tags.tag();
        partner = partner(Map.of());
        key = Partners.keyOf(partner);
    }

    /** A partner that may have what has the tag, an hour before readers where nothing else is said. */
    private String partner(Map<String, ?> entitlement) {
        var all = new HashMap<String, Object>(Map.of("tags", List.of(tag), "embargoLeadMinutes", 60));
        all.putAll(entitlement);
        return Partners.entitledTo(all);
    }

    private String in(int minutes) {
        return in(minutes, Map.of());
    }

    private String in(int minutes, Map<String, ?> properties) {
        var all = new HashMap<String, Object>(Map.of("tags", List.of(tag)));
        all.putAll(properties);
        return Articles.scheduled(Duration.ofMinutes(minutes), all);
    }

    private static List<String> ids(String key, String query) {
        return as(key).get(PATH + query).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void listsWhatIsScheduledWithinTheLeadSoonestFirst() {
        var later = in(40);
        var soon = in(20);
        in(90);
        Articles.published(Map.of("tags", List.of(tag)));
        Articles.draft(Map.of("tags", List.of(tag)));

        assertThat(ids(key, "")).containsExactly(soon, later);
    }

    @Test
    void saysOfEachWhatItIsAndUntilWhenNobodyMayShowIt() {
        var region = Tags.tag(Map.of("slug", Unique.slug(), "names", Map.of("en", "Armenia", "ka", "სომხეთი")));
        var headline = Articles.uniqueHeadline();
        var until = Instant.now().plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS).toString();
        var article = Articles.draft(Map.of("language", "ka", "headline", headline, "standfirst", "The pier opens again.",
                "tags", List.of(region, tag), "embargoUntil", until));
        Articles.publish(article);

        as(key).get(PATH).then().statusCode(200).header("Cache-Control", "private, no-store")
                .body("items.id", contains(article))
                .body("items[0].language", equalTo("ka")).body("items[0].slug", notNullValue())
                .body("items[0].headline", equalTo(headline))
                .body("items[0].standfirst", equalTo("The pier opens again."))
                .body("items[0].embargoUntil", equalTo(until)).body("items[0].version", equalTo(1))
                .body("items[0].tags.id", contains(region, tag)).body("items[0].tags[0].name", equalTo("სომხეთი"))
                .body("items[0]", not(hasKey("body")));
    }

    @Test
    void givesNothingToAPartnerWithoutALead() {
        var other = Partners.keyOf(partner(Map.of("embargoLeadMinutes", 0)));
        var article = in(30);

        assertThat(ids(other, "")).isEmpty();
        refused(as(other).get(PATH + "/" + article), 404, "not-found");
    }

    @Test
    void givesNothingThatTheRestOfTheEntitlementLeavesOut() {
        var limited = Partners.keyOf(partner(Map.of("languages", List.of("en"), "publishedFrom", "2026-01-01T00:00:00Z")));
        var entitled = in(30);
        var inAnotherLanguage = in(30, Map.of("language", "ka"));
        var underAnotherTag = in(30, Map.of("tags", List.of(Tags.tag())));
        var ofBefore = in(30, Map.of("publishedAt", "2025-01-01T00:00:00Z"));

        assertThat(ids(limited, "")).containsExactly(entitled);
        for (var other : List.of(inAnotherLanguage, underAnotherTag, ofBefore)) {
            refused(as(limited).get(PATH + "/" + other), 404, "not-found");
        }
    }

    @Test
    void listsThoseInALanguage() {
        var inGeorgian = in(20, Map.of("language", "ka"));
        var inArmenian = in(30, Map.of("language", "hy"));
        in(40);

        assertThat(ids(key, "?language=ka,hy")).containsExactly(inGeorgian, inArmenian);
        refused(as(key).get(PATH + "?language=no%20language"), 400, "invalid-parameter");
    }

    @Test
    void goesThroughItPageByPageAndBack() {
        var first = in(10);
        var second = in(20);
        var third = in(30);

        var page = as(key).get(PATH + "?limit=1&count=true").then().statusCode(200).body("items.id", contains(first))
                .body("page.total", equalTo(3)).body("page.previous", nullValue()).extract();
        page = as(key).get(PATH + "?limit=1&cursor=" + page.path("page.next")).then().statusCode(200)
                .body("items.id", contains(second)).extract();
        assertThat(ids(key, "?limit=1&cursor=" + page.path("page.previous"))).containsExactly(first);
        as(key).get(PATH + "?limit=1&cursor=" + page.path("page.next")).then().statusCode(200)
                .body("items.id", contains(third)).body("page.next", nullValue());
        refused(as(key).get(PATH + "?language=en&cursor=" + page.path("page.next")), 400, "invalid-cursor");
    }

    @Test
    void givesNothingToAPartnerThatIsSuspendedOrToAnyoneElse() {
        var article = in(30);
        change().body("{\"state\": \"suspended\"}").patch(Partners.PATH + "/" + partner).then().statusCode(200);

        refused(as(key).get(PATH), 403, "forbidden");
        refused(as(key).get(PATH + "/" + article), 403, "forbidden");
        refused(as(Api.keyWithRole("partner")).get(PATH), 403, "forbidden");
        refused(admin().get(PATH + "/" + article), 403, "forbidden");
    }

    @Test
    void comesWholeWithoutPhotosThatPartnersMayNotHave() {
        var own = Partners.keyOf(partner(Map.of("licence", "Republish whole.")));
        var reserved = Map.of("partners", false);
        var article = in(30, Map.of("licence", "CC BY 4.0",
                "leadImage", Map.of("url", "https://media.example/pier.jpg", "rights", reserved),
                "body", List.of(Articles.paragraph("The pier is open."), Map.of("_type", "image", "_key", "agency", "url",
                        "https://media.example/agency.jpg", "rights", reserved))));

        as(own).get(PATH + "/" + article).then().statusCode(200).header("Cache-Control", "private, no-store")
                .body("id", equalTo(article)).body("text", equalTo("full")).body("embargoUntil", notNullValue())
                .body("body[0].children[0].text", equalTo("The pier is open.")).body("body._type", contains("block"))
                .body("", not(hasKey("leadImage"))).body("omitted.what", contains("leadImage", "agency"))
                .body("tags.id", contains(tag)).body("version", equalTo(1))
                .body("licence", equalTo("Republish whole.")).body("rights.articleLicence", equalTo("CC BY 4.0"))
                .body("canonicalUrl", containsString("/en/")).body("", not(hasKey("notices")));
        as(own).get(PATH + "/" + article + "?body=html").then().statusCode(200)
                .body("body", containsString("<p>The pier is open.</p>")).body("body", not(containsString("agency.jpg")));
    }

    @Test
    void comesWithoutItsTextWhereThePartnerHasSummaries() {
        var summaries = Partners.keyOf(partner(Map.of("text", "summary")));
        var article = in(30);

        as(summaries).get(PATH + "/" + article).then().statusCode(200).body("text", equalTo("summary"))
                .body("", not(hasKey("body")));
        as(summaries).get(PATH + "/" + article + "?fields=body").then().statusCode(200).body("", not(hasKey("body")));
    }

    @Test
    void saysUntilWhenNobodyMayShowItWhicheverFieldsAreAskedFor() {
        var article = in(30);

        as(key).get(PATH + "/" + article + "?fields=headline").then().statusCode(200).body("headline", notNullValue())
                .body("embargoUntil", notNullValue()).body("attribution", notNullValue()).body("", not(hasKey("body")));
    }

    @Test
    void followsAChangeOfWhatIsScheduled() {
        var article = in(30);

        var headline = Articles.uniqueHeadline();
        change().body(Map.of("headline", headline)).patch(Articles.path(article)).then().statusCode(200);

        as(key).get(PATH + "/" + article).then().statusCode(200).body("headline", equalTo(headline));
    }

    @Test
    void isNowhereElse() {
        var article = in(30);
        var slug = as(key).get(PATH + "/" + article).then().statusCode(200).extract().<String> path("slug");

        as(key).get(ARTICLES + "?tag=" + tag).then().statusCode(200).body("items", empty());
        refused(as(key).get(ARTICLES + "/" + article), 404, "not-found");
        refused(as(key).get(ARTICLES + "/en/" + slug), 404, "not-found");
        assertThat(Feed.ids(Feed.ofPartner(key, "").rest())).doesNotContain(article);
        reader().get("/v1/articles?tag=" + tag).then().statusCode(200).body("items", empty());
        refused(reader().get("/v1/articles/" + article), 404, "not-found");
        refused(reader().get("/v1/articles/en/" + slug), 404, "not-found");
    }

    @Test
    void showsNoLinkToAnotherThatReadersDoNotSee() {
        var hidden = in(20);
        var open = Articles.published();
        var article = in(30, Map.of("related", List.of(Map.of("id", hidden), Map.of("id", open)),
                "body", List.of(Articles.paragraph("The pier is open."), Map.of("_type", "relatedLink", "article", hidden))));

        var copy = as(key).get(PATH + "/" + article).then().statusCode(200).body("related.id", contains(open))
                .body("body._type", contains("block")).extract().asString();

        assertThat(copy).doesNotContain(hidden);
    }

    @Test
    void isGoneOnceItIsTakenBackOrPutOff() {
        var takenBack = in(30);
        var putOff = in(30);

        Articles.unschedule(takenBack);
        Articles.schedule(putOff, Duration.ofMinutes(90));

        assertThat(ids(key, "")).isEmpty();
        refused(as(key).get(PATH + "/" + takenBack), 404, "not-found");
        refused(as(key).get(PATH + "/" + putOff), 404, "not-found");
    }

    @Test
    void isGoneOnceItIsRecalledAndTheNewsroomKnowsWhoHadIt() {
        var article = Articles.published(Map.of("tags", List.of(tag)));
        Articles.unpublish(article);
        Articles.schedule(article, Duration.ofMinutes(30));
        as(key).get(PATH + "/" + article).then().statusCode(200);

        admin().body(Map.of("reason", "legal")).post(Articles.path(article) + "/recall").then().statusCode(200);

        refused(as(key).get(PATH + "/" + article), 404, "not-found");
        admin().get(Articles.path(article) + "/recall/reach").then().statusCode(200)
                .body("items.partner", contains(partner)).body("items[0].via.via", contains("embargoed"))
                .body("unanswered", equalTo(1));
    }

    @Test
    void entersInTheLedgerWhoHasReadOfItInTheListAlone() {
        var article = in(30);

        assertThat(ids(key, "")).containsExactly(article);

        admin().get(Articles.path(article) + "/recall/reach").then().statusCode(200)
                .body("items.partner", contains(partner)).body("items[0].via.via", contains("embargoed"));
    }

    @Test
    void goesOverToWhatThePartnerMayShowWhenItsTimeComes() {
        var article = Articles.scheduled(Duration.ofSeconds(3), Map.of("tags", List.of(tag)));
        assertThat(ids(key, "")).containsExactly(article);

        await(() -> as(key).get(ARTICLES + "/" + article).statusCode() == 200);

        assertThat(ids(key, "")).isEmpty();
        refused(as(key).get(PATH + "/" + article), 404, "not-found");
        as(key).get(ARTICLES + "?tag=" + tag).then().statusCode(200).body("items.id", hasItem(article));
    }
}
