package org.standfirst.partner.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.change.Feed.ids;
import static org.standfirst.change.Feed.parse;
import static org.standfirst.change.Feed.types;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Refusals.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.change.Feed;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Tags;

/** A partner that follows ends with what it is entitled to, and sees nothing else on the way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerChangeTest {

    @Inject
    Contents database;

    private String tag;
    private String partner;
    private String key;

    /** Not with the instance, which is made before it is known where the application listens. */
    @BeforeEach
    void partner() {
        tag = Tags.tag();
        partner = Partners.entitledTo(Map.of("tags", List.of(tag)));
        key = Partners.keyOf(partner);
    }

    private String entitled() {
        return Articles.published(Map.of("tags", List.of(tag)));
    }

    private Feed feed() {
        return Feed.ofPartner(key, "");
    }

    private Feed upToDate() {
        var feed = feed();
        feed.rest();
        return feed;
    }

    private JsonNode copy(String id) {
        return parse(as(key).get("/v1/partner/articles/" + id).then().statusCode(200).extract().asString());
    }

    private static List<JsonNode> articles(List<JsonNode> changes) {
        return changes.stream().filter(change -> change.path("type").asText().startsWith("article.")).toList();
    }

    private static void revise(String id, Map<String, ?> changes) {
        change().body(changes).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);
    }

    private void entitle(Map<String, ?> entitlement) {
        change().body(Map.of("entitlement", entitlement)).patch(Partners.PATH + "/" + partner).then().statusCode(200);
    }

    @Test
    void beginsWithWhatThePartnerMayHaveAsItReadsItById() {
        var article = entitled();
        var other = Articles.published();
        Feed.ofPartner(Partners.keyOf(Partners.partner()), "").awaitWith(other);

        var changes = articles(feed().rest());

        assertThat(ids(changes)).containsExactly(article);
        assertThat(types(changes)).containsExactly("article.published");
        assertThat(changes.get(0).path("article")).isEqualTo(copy(article));
    }

    @Test
    void leavesOutTheBodyWhereThePartnerIsEntitledToASummary() {
        entitle(Map.of("tags", List.of(tag), "text", "summary", "licence", "Link to us."));
        var article = entitled();

        var change = feed().awaitAbout(article).get(0);

        assertThat(change.path("article").has("body")).isFalse();
        assertThat(change.path("article").path("licence").asText()).isEqualTo("Link to us.");
    }

    @Test
    void tellsOfWhatComesIntoTheEntitlementAndOfWhatLeavesIt() {
        var article = Articles.published();
        var feed = upToDate();

        revise(article, Map.of("tags", List.of(tag)));
        var come = feed.awaitAbout(article);
        assertThat(come.get(0).path("article")).isEqualTo(copy(article));

        revise(article, Map.of("tags", List.of()));
        var gone = feed.awaitAbout(article);
        assertThat(types(gone)).containsExactly("article.unpublished");
        assertThat(gone.get(0).path("reason").asText()).isEqualTo("filtered");
        assertThat(gone.get(0).path("urls")).hasSize(1);
        assertThat(gone.get(0).has("article")).isFalse();
    }

    @Test
    void saysNothingOfWhatThePartnerNeverHad() {
        var other = Articles.published();
        var feed = upToDate();

        revise(other, Map.of("headline", Articles.uniqueHeadline()));
        Articles.unpublish(other);
        var article = entitled();

        assertThat(ids(feed.awaitWith(article))).doesNotContain(other);
        assertThat(ids(feed().awaitWith(article))).doesNotContain(other);
    }

    @Test
    void tellsOfARecallWithEveryAddress() {
        var article = entitled();
        var feed = upToDate();

        admin().body(Map.of("reason", "legal", "text", "It named the wrong ferry.")).post(Articles.path(article) + "/recall")
                .then().statusCode(200);

        var recalled = feed.awaitAbout(article).get(0);
        assertThat(recalled.path("type").asText()).isEqualTo("article.recalled");
        assertThat(recalled.path("reason").asText()).isEqualTo("legal");
        assertThat(recalled.path("urls")).hasSize(1);
    }

    @Test
    void asksThePartnerToStartAgainWhereItsEntitlementIsAnother() {
        var article = entitled();
        var before = upToDate();

        entitle(Map.of("languages", List.of("ka"), "tags", List.of(tag)));

        refused(as(key).urlEncodingEnabled(false).get(before.path()), 410, "cursor-expired");
        assertThat(ids(feed().rest())).doesNotContain(article);
    }

    @Test
    void asksThePartnerToStartAgainWhereItsTagMeansAnother() {
        var into = Tags.tag();
        var before = upToDate();

        change().body(Map.of("into", into)).post(Tags.PATH + "/" + tag + "/merge").then().statusCode(200);

        refused(as(key).urlEncodingEnabled(false).get(before.path()), 410, "cursor-expired");
    }

    @Test
    void refusesTheCursorOfAnother() {
        var feed = upToDate();
        var another = Partners.keyOf(Partners.entitledTo(Map.of("tags", List.of(tag))));

        refused(as(another).urlEncodingEnabled(false).get(feed.path()), 400, "invalid-cursor");
        refused(as(key).get("/v1/changes?cursor=" + feed.cursor()), 400, "invalid-cursor");
    }

    @Test
    void refusesOneThatIsSuspended() {
        var feed = upToDate();
        change().body(Map.of("state", "suspended")).patch(Partners.PATH + "/" + partner).then().statusCode(200);

        refused(as(key).urlEncodingEnabled(false).get(feed.path()), 403, "forbidden");
    }

    @Test
    void hasWrittenWhoGetsAnArticleBeforeThatGoesOut() {
        var article = entitled();

        feed().awaitAbout(article);

        assertThat(database.count(
                "select count(*) from editorial.handed_out where partner_id = ? and article_id = ? and via = 'changes'",
                UUID.fromString(partner), UUID.fromString(article))).isEqualTo(1);
    }

    @Test
    void letsThePartnerWaitForTheNextChange() throws Exception {
        var feed = upToDate();
        var waiting = CompletableFuture.supplyAsync(() -> feed.next(30));

        var article = entitled();

        assertThat(ids(waiting.get(15, TimeUnit.SECONDS))).containsAnyOf(article, tag);
    }

    @Test
    void comesAsServerSentEvents() throws Exception {
        var feed = upToDate();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/partner/changes"))
                .header("Authorization", "Bearer " + key).header("Accept", "text/event-stream")
                .header("Last-Event-ID", feed.cursor()).timeout(Duration.ofSeconds(20)).build();
        try (var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
            var article = entitled();
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));

            var data = CompletableFuture.supplyAsync(() -> data(lines, article)).get(15, TimeUnit.SECONDS);

            assertThat(parse(data).path("article")).isEqualTo(copy(article));
        }
    }

    private static String data(BufferedReader lines, String with) {
        try {
            var line = lines.readLine();
            while (line != null && !(line.startsWith("data:") && line.contains(with))) {
                line = lines.readLine();
            }
            return line == null ? "{}" : line.substring("data:".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sumsUpWhatThePartnerMayHave() {
        entitled();
        entitled();
        Articles.published();

        as(key).get("/v1/partner/changes/checksum").then().statusCode(200).body("articles", equalTo(2));
    }
}
