package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.ReceiverStub.await;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** A partner's own webhooks are told of what it is entitled to, and of the end of what it has had. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Hurried.class)
class PartnerWebhookTest {

    private static final String PATH = Webhooks.PARTNER_PATH;

    private final ReceiverStub receiver = new ReceiverStub();

    @Inject
    Contents database;

    private String tag;
    private String partner;
    private String key;

    @BeforeEach
    void partner() {
        tag = Tags.tag();
        partner = Partners.entitledTo(Map.of("tags", List.of(tag), "licence", "Republish unchanged."));
        key = Partners.keyOf(partner);
    }

    @AfterEach
    void remove() {
        as(key).get(PATH).then().extract().<List<String>> path("items.id")
                .forEach(id -> as(key).header("If-Match", "*").delete(PATH + "/" + id));
        receiver.close();
    }

    private String webhook(Map<String, ?> properties) {
        return Webhooks.ofPartner(key, receiver.url(), properties).path("id");
    }

    private String entitled() {
        return Articles.published(Map.of("tags", List.of(tag)));
    }

    private static void revise(String id, Map<String, ?> changes) {
        change().body(changes).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);
    }

    private static void recall(String id) {
        admin().body(Map.of("reason", "legal")).post(Articles.path(id) + "/recall").then().statusCode(200);
    }

    @Test
    void areToldOfWhatThePartnerIsEntitledToAndOfNothingElse() {
        webhook(Map.of("events", List.of("article.*")));

        var other = Articles.published();
        Articles.unpublish(other);
        var article = entitled();

        assertThat(receiver.await(article, 1)).extracting(Received::type).containsExactly("article.published");
        assertThat(receiver.about(other)).isEmpty();
    }

    @Test
    void areSentTheArticleAsThePartnerGetsItAndTheLedgerKnows() {
        webhook(Map.of("payload", "full", "events", List.of("article.*")));
        var article = entitled();

        var sent = receiver.await(article, 1).get(0).json().path("data").path("article");

        as(key).get("/v1/partner/articles/" + article).then().statusCode(200)
                .body("headline", equalTo(sent.path("headline").asText()));
        assertThat(sent.path("licence").asText()).isEqualTo("Republish unchanged.");
        assertThat(sent.path("canonicalUrl").asText()).isEqualTo(sent.path("url").asText());
        assertThat(sent.has("notices")).isFalse();
        assertThat(database.count(
                "select count(*) from editorial.handed_out where partner_id = ? and article_id = ? and via = 'webhook'",
                UUID.fromString(partner), UUID.fromString(article))).isEqualTo(1);
    }

    @Test
    void areToldThatAnArticleIsGoneThatLeavesTheEntitlement() {
        webhook(Map.of("payload", "full", "events", List.of("article.*")));
        var article = entitled();
        receiver.await(article, 1);

        revise(article, Map.of("tags", List.of()));

        var messages = receiver.await(article, 2);
        assertThat(messages).extracting(Received::type).containsExactly("article.published", "article.unpublished");
        assertThat(messages.get(1).json().path("data").has("article")).isFalse();
    }

    @Test
    void areToldOnceThatAnArticleLeavesTheEntitlement() {
        webhook(Map.of("events", List.of("article.*")));
        var article = entitled();
        revise(article, Map.of("tags", List.of()));
        receiver.await(article, 2);

        revise(article, Map.of("headline", Articles.uniqueHeadline()));
        receiver.await(entitled(), 1);

        assertThat(queued(article)).isEqualTo(2);
    }

    @Test
    void areToldAgainOfWhatLeavesTheEntitlementAgain() {
        webhook(Map.of("events", List.of("article.*")));
        var article = entitled();
        revise(article, Map.of("tags", List.of()));
        receiver.await(article, 2);

        revise(article, Map.of("tags", List.of(tag)));
        receiver.await(article, 3);
        revise(article, Map.of("tags", List.of()));

        assertThat(receiver.await(article, 4)).extracting(Received::type).containsExactly("article.published",
                "article.unpublished", "article.updated", "article.unpublished");
    }

    @Test
    void areToldAgainOfWhatThePartnerHasFetchedMeanwhile() {
        webhook(Map.of("events", List.of("article.unpublished")));
        var article = entitled();
        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);
        revise(article, Map.of("tags", List.of()));
        receiver.await(article, 1);

        revise(article, Map.of("tags", List.of(tag)));
        as(key).get("/v1/partner/articles?tag=" + tag).then().statusCode(200).body("items.id", contains(article));
        revise(article, Map.of("tags", List.of()));

        assertThat(receiver.await(article, 2)).extracting(Received::type).containsOnly("article.unpublished");
    }

    private long queued(String article) {
        return database.count("select count(*) from editorial.webhook_delivery where thing_id = ?", UUID.fromString(article));
    }

    @Test
    void areToldOfTheRecallOfWhatThePartnerHasHadThoughItMayNotHaveItAnyMore() {
        var article = entitled();
        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);
        var never = Articles.published();
        revise(article, Map.of("tags", List.of()));
        webhook(Map.of("events", List.of("article.recalled")));

        recall(never);
        recall(article);

        assertThat(receiver.await(article, 1)).extracting(Received::type).containsExactly("article.recalled");
        assertThat(receiver.about(never)).isEmpty();
    }

    @Test
    void areToldOfWhatThePartnerIsAskedToTranslateAndTheNewsroomToo() {
        var anotherKey = Partners.keyOf(Partners.partner());
        try (var newsroom = new ReceiverStub(); var another = new ReceiverStub()) {
            var events = Map.of("events", List.of("translation-request.*"));
            webhook(events);
            var watching = Webhooks.to(newsroom.url(), events).<String> path("id");
            var others = Webhooks.ofPartner(anotherKey, another.url(), events).<String> path("id");
            var article = entitled();

            var request = Api.create(Articles.path(article) + "/translation-requests",
                    Map.of("partner", partner, "language", "ka")).<String> path("id");
            as(key).body(Map.of("reason", "Nobody is free.")).post("/v1/partner/translation-requests/" + request + "/decline")
                    .then().statusCode(200);

            for (var told : List.of(receiver, newsroom)) {
                var messages = told.await(request, 2);
                assertThat(messages).extracting(Received::type).containsExactly("translation-request.created",
                        "translation-request.declined");
                assertThat(messages.get(0).json().path("data").path("article").asText()).isEqualTo(article);
                assertThat(messages.get(0).json().path("data").path("partner").asText()).isEqualTo(partner);
                assertThat(messages.get(0).json().path("data").path("language").asText()).isEqualTo("ka");
            }
            assertThat(another.received()).isEmpty();
            change().delete(Webhooks.path(watching)).then().statusCode(204);
            as(anotherKey).header("If-Match", "*").delete(PATH + "/" + others).then().statusCode(204);
        }
    }

    @Test
    void waitWhileThePartnerHasNoAccess() {
        var id = webhook(Map.of("events", List.of("article.*")));
        var article = entitled();
        receiver.await(article, 1);
        change().body(Map.of("state", "suspended")).patch(Partners.PATH + "/" + partner).then().statusCode(200);

        var meanwhile = entitled();
        Articles.unpublish(article);
        await(() -> admin().queryParam("status", "pending").get(Webhooks.path(id) + "/deliveries")
                .<List<String>> path("items.type").contains("article.unpublished"));
        change().body(Map.of("state", "active")).patch(Partners.PATH + "/" + partner).then().statusCode(200);

        assertThat(receiver.await(article, 2)).extracting(Received::type).containsExactly("article.published",
                "article.unpublished");
        assertThat(receiver.about(meanwhile)).isEmpty();
    }

    @Test
    void areThePartnersOwn() {
        var own = webhook(Map.of());
        var newsrooms = Webhooks.to("https://news.example/hook", Map.of("enabled", false)).<String> path("id");
        var another = Partners.keyOf(Partners.partner());

        as(key).get(PATH).then().statusCode(200).body("items.id", contains(own)).body("items.partner", contains(partner));
        admin().get(Webhooks.PATH).then().statusCode(200).body("items.id", hasItem(own));
        as(another).get(PATH).then().statusCode(200).body("items.id", not(hasItem(own)));
        for (var foreign : List.of(PATH + "/" + newsrooms, PATH + "/" + newsrooms + "/deliveries")) {
            refused(as(key).get(foreign), 404, "not-found");
        }
        for (var step : List.of("/test", "/rotate-secret")) {
            refused(as(another).header("If-Match", "*").post(PATH + "/" + own + step), 404, "not-found");
        }
        refused(as(another).header("If-Match", "*").body(Map.of("enabled", false)).patch(PATH + "/" + own), 404, "not-found");
        refused(as(another).header("If-Match", "*").delete(PATH + "/" + own), 404, "not-found");
        refused(as(another).body(Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z"))
                .post(PATH + "/" + own + "/replay"), 404, "not-found");
        change().delete(Webhooks.path(newsrooms)).then().statusCode(204);
    }

    @Test
    void canBeTriedOutChangedAndToldAgain() {
        var start = Instant.now().minusSeconds(60);
        var id = webhook(Map.of("events", List.of("article.*")));
        var article = entitled();
        receiver.await(article, 1);
        var path = PATH + "/" + id;
        var other = Articles.published();

        as(key).post(path + "/test").then().statusCode(202).body("type", equalTo("webhook.test"));
        await(() -> receiver.received().stream().anyMatch(message -> message.type().equals("webhook.test")));
        as(key).header("If-Match", "*").post(path + "/rotate-secret").then().statusCode(200)
                .body("secret", startsWith("whsec_"));
        as(key).header("If-Match", "*").body(Map.of("description", "The desk.")).patch(path).then().statusCode(200)
                .body("description", equalTo("The desk."));
        await(() -> as(key).get(path + "/deliveries?status=succeeded").<List<String>> path("items.thing").contains(article));
        as(key).body(Map.of("from", start.toString(), "to", Instant.now().plusSeconds(60).toString())).post(path + "/replay")
                .then().statusCode(202);

        receiver.await(article, 2);
        assertThat(receiver.about(other)).isEmpty();
    }
}
