package org.standfirst.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.change.Feed.delivered;
import static org.standfirst.change.Feed.ids;
import static org.standfirst.change.Feed.types;
import static org.standfirst.testsupport.Refusals.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangeFeedTest {

    @Inject
    AgroalDataSource database;

    private String tag;
    private String filter;

    /** Not with the instance, which is made before it is known where the application listens. */
    @BeforeEach
    void tag() {
        tag = Tags.tag();
        filter = "tag=" + tag;
    }

    private String published() {
        return Articles.published(Map.of("tags", List.of(tag)));
    }

    private static void revise(String id, Map<String, ?> changes) {
        Api.change().body(changes).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);
    }

    @Test
    void beginsWithThePresentStateOfEveryArticle() {
        var kept = published();
        Articles.unpublish(published());
        Articles.draft(Map.of("tags", List.of(tag)));

        var changes = Feed.of(filter).rest();

        assertThat(types(changes)).containsExactly("article.published");
        assertThat(ids(changes)).containsExactly(kept);
        assertThat(changes.get(0).path("article")).isEqualTo(delivered(kept));
    }

    @Test
    void tellsEachChangeInItsLatestState() {
        var feed = Feed.upToDate(filter);

        var article = published();
        assertThat(types(feed.awaitAbout(article))).containsExactly("article.published");

        revise(article, Map.of("headline", Unique.text("The pier opens as number")));
        revise(article, Map.of("headline", Unique.text("The pier opens again as number")));
        var changes = feed.await(1);
        assertThat(types(changes)).containsExactly("article.updated");
        assertThat(changes.get(0).path("article")).isEqualTo(delivered(article));

        Articles.unpublish(article);
        var gone = feed.await(1).get(0);
        assertThat(gone.path("type").asText()).isEqualTo("article.unpublished");
        assertThat(gone.path("reason").asText()).isEqualTo("withdrawn");
        assertThat(gone.has("article")).isFalse();

        Articles.publish(article);
        assertThat(types(feed.awaitAbout(article))).containsExactly("article.published");
        assertThat(feed.rest()).isEmpty();
    }

    @Test
    void namesEveryAddressOfWhatIsRecalledAndWhy() {
        var article = published();
        var first = delivered(article).path("url").asText();
        revise(article, Map.of("slug", Unique.slug()));
        var second = delivered(article).path("url").asText();
        var feed = Feed.upToDate(filter);

        Api.admin().body(Map.of("reason", "legal", "text", "It named the wrong ferry."))
                .post(Articles.path(article) + "/recall")
                .then().statusCode(200);

        var recalled = feed.await(1).get(0);
        assertThat(recalled.path("type").asText()).isEqualTo("article.recalled");
        assertThat(recalled.path("reason").asText()).isEqualTo("legal");
        assertThat(recalled.path("text").asText()).isEqualTo("It named the wrong ferry.");
        assertThat(recalled.path("urls")).extracting(JsonNode::textValue).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void removesWhatTheFilterNoLongerTakes() {
        var article = published();
        var feed = Feed.upToDate(filter);

        revise(article, Map.of("tags", List.of()));

        var gone = feed.await(1).get(0);
        assertThat(gone.path("type").asText()).isEqualTo("article.unpublished");
        assertThat(gone.path("reason").asText()).isEqualTo("filtered");
        assertThat(gone.path("urls")).hasSize(1);
    }

    @Test
    void countsTheTagsBelow() {
        var above = Tags.tag();
        var article = published();
        var feed = Feed.upToDate("tag=" + above);

        Api.change().body(Map.of("parent", above)).patch(Tags.PATH + "/" + tag).then().statusCode(200);
        assertThat(types(feed.awaitAbout(article))).containsExactly("article.updated");

        Api.change().body("{\"parent\": null}").patch(Tags.PATH + "/" + tag).then().statusCode(200);
        assertThat(types(feed.awaitAbout(article))).containsExactly("article.unpublished");
    }

    @Test
    void tellsOfArticlesWhoseTagIsRenamed() {
        var article = published();
        var feed = Feed.upToDate(filter);
        var name = Unique.text("Lake");

        Api.change().body(Map.of("names", Map.of("en", name))).patch(Tags.PATH + "/" + tag).then().statusCode(200);

        var changes = feed.await(2);
        assertThat(types(changes)).containsExactlyInAnyOrder("article.updated", "tag.updated");
        assertThat(changes).filteredOn(change -> change.path("id").asText().equals(article)).singleElement()
                .satisfies(change -> {
                    assertThat(change.path("article").path("tags").get(0).path("name").asText()).isEqualTo(name);
                    assertThat(change.path("article")).isEqualTo(delivered(article));
                });
    }

    @Test
    void tellsOfATagWhenItComesIntoUse() {
        var feed = Feed.upToDate("");
        assertThat(ids(feed.rest())).doesNotContain(tag);

        var article = published();
        assertThat(types(feed.awaitAbout(tag))).containsExactly("tag.updated");

        revise(article, Map.of("headline", Unique.text("The pier opens as number")));
        assertThat(ids(feed.await(1))).containsExactly(article);
        Articles.unpublish(article);
        feed.awaitAbout(article);
        Articles.publish(article);
        assertThat(types(feed.awaitAbout(tag))).containsExactly("tag.updated");
    }

    @Test
    void tellsOfATagWhenOneBelowItComesIntoUse() {
        var below = Tags.tag(Map.of("parent", tag));
        var feed = Feed.upToDate("");

        Articles.published(Map.of("tags", List.of(below)));

        assertThat(types(feed.awaitAbout(tag))).containsExactly("tag.updated");
    }

    @Test
    void tellsOfAMergeAndAsksThoseToStartAgainWhoFollowedTheTag() {
        var article = published();
        var into = Tags.tag();
        var slug = Api.admin().get(Tags.PATH + "/" + into).<String> path("slug");
        Articles.published(Map.of("tags", List.of(into)));
        var feed = Feed.upToDate("tag=" + into);
        var followed = Feed.upToDate(filter);

        Api.change().body(Map.of("into", into)).post(Tags.PATH + "/" + tag + "/merge").then().statusCode(200);

        var changes = feed.await(2);
        assertThat(types(changes)).containsExactlyInAnyOrder("article.updated", "tag.merged");
        assertThat(changes).filteredOn(change -> change.path("id").asText().equals(tag)).singleElement()
                .satisfies(change -> assertThat(change.path("tag").path("mergedInto").path("slug").asText()).isEqualTo(slug));
        assertThat(changes).filteredOn(change -> change.path("id").asText().equals(article)).hasSize(1);
        refused(Api.reader().get(followed.path()), 410, "cursor-expired");
    }

    @Test
    void tellsOfAScheduledArticleFromItsTimeOnAndNotBefore() {
        var article = Articles.draft(Map.of("tags", List.of(tag)));
        var feed = Feed.upToDate(filter);
        Api.admin().body(Map.of("at", Instant.now().plusSeconds(3).toString())).post(Articles.path(article) + "/schedule")
                .then().statusCode(200);

        assertThat(feed.rest()).isEmpty();
        var changes = feed.awaitAbout(article);

        assertThat(types(changes)).containsExactly("article.published");
        assertThat(changes.get(0).path("article")).isEqualTo(delivered(article));
    }

    @Test
    void saysNothingOfWhatReadersNeverSaw() {
        var feed = Feed.upToDate(filter);
        var article = Articles.draft(Map.of("tags", List.of(tag)));
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(article) + "/schedule").then()
                .statusCode(200);

        Api.admin().post(Articles.path(article) + "/unschedule").then().statusCode(200);

        assertThat(feed.rest()).isEmpty();
    }

    @Test
    void doesNotTellOneLanguageOfWhatHappensInAnother() {
        var feed = Feed.upToDate("language=ka&" + filter);
        var article = published();
        Articles.unpublish(article);

        assertThat(types(feed.rest())).doesNotContain("article.unpublished", "article.published");
    }

    @Test
    void tellsOfArticlesThatShowWhatChanges() {
        var target = published();
        var links = Articles.published(Map.of("tags", List.of(tag), "related", List.of(
                Map.of("relation", "readMore", "article", target))));
        var feed = Feed.upToDate(filter);

        revise(target, Map.of("headline", Unique.text("The lake rises as number")));
        var changes = feed.await(2);
        assertThat(ids(changes)).containsExactlyInAnyOrder(target, links);
        assertThat(changes).allSatisfy(
                change -> assertThat(change.path("article")).isEqualTo(delivered(change.path("id").asText())));

        Articles.unpublish(target);
        assertThat(types(feed.await(2))).containsExactlyInAnyOrder("article.unpublished", "article.updated");
        assertThat(delivered(links).path("related")).isEmpty();
    }

    @Test
    void waitsForTransactionsThatBeganBefore() throws SQLException {
        var feed = Feed.upToDate(filter);
        try (var slow = database.getConnection(); var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            var article = published();

            assertThat(feed.rest()).isEmpty();

            slow.rollback();
            assertThat(types(feed.awaitAbout(article))).containsExactly("article.published");
        }
    }

    @Test
    void letsAFollowerWaitForTheNextChange() throws Exception {
        var feed = Feed.upToDate(filter);
        var waiting = CompletableFuture.supplyAsync(() -> feed.next(30));
        Thread.sleep(500);
        assertThat(waiting).isNotDone();

        var article = published();

        assertThat(ids(waiting.get(10, TimeUnit.SECONDS))).contains(article);
    }

    @Test
    void answersAfterTheTimeWhereNothingHappens() {
        var feed = Feed.upToDate("language=ab&" + filter);

        assertThat(feed.next(1)).isEmpty();
    }

    @Test
    void comesAsServerSentEvents() throws Exception {
        var feed = Feed.upToDate(filter);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/changes?" + filter))
                .header("Accept", "text/event-stream").header("Last-Event-ID", feed.cursor()).timeout(Duration.ofSeconds(20))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

        var article = published();

        var data = CompletableFuture.supplyAsync(() -> line(lines, "data:", article)).get(15, TimeUnit.SECONDS);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
        assertThat(Feed.parse(data).path("article")).isEqualTo(delivered(article));
        answer.body().close();
    }

    private static String line(BufferedReader lines, String beginning, String with) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(beginning) && line.contains(with)) {
                    return line.substring(beginning.length());
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void goesOnFromEachEvent() throws Exception {
        var first = published();
        var second = published();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/changes?" + filter))
                .header("Accept", "text/event-stream").build();
        String cursor;
        try (var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
            cursor = line(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)), "id:", "").strip();
        }

        Api.reader().get("/v1/changes?" + filter + "&cursor=" + cursor).then().statusCode(200);
        var rest = Feed.parse(Api.reader().get("/v1/changes?" + filter + "&cursor=" + cursor).asString());
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("id").asText()).isIn(first, second);
    }

    @Test
    void refusesACursorThatWasChangedOrBelongsToAnotherFilter() {
        var feed = Feed.upToDate(filter);

        refused(Api.reader().get("/v1/changes?cursor=" + feed.cursor()), 400, "invalid-cursor");
        refused(Api.reader().get("/v1/changes?" + filter + "&cursor=A" + feed.cursor()), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = { "wait=61", "wait=-1", "wait=long", "limit=0", "limit=101", "language=no_language" })
    void refusesWhatItCannotRead(String parameter) {
        refused(Api.reader().get("/v1/changes?" + parameter), 400, "invalid-parameter");
    }

    @Test
    void saysWhenALogIsNoMore() throws SQLException {
        var feed = Feed.upToDate(filter);
        var article = published();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("select editorial.begin_change_log()");
        }

        refused(Api.reader().get(feed.path()), 410, "cursor-expired");
        assertThat(ids(Feed.of(filter).rest())).containsExactly(article);
    }
}
