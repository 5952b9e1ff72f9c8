package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.ReceiverStub.await;
import static org.standfirst.testsupport.Refusals.refused;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** What a receiver is told of, and what becomes of a message that it does not take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Hurried.class)
class WebhookDeliveryTest {

    private final ReceiverStub receiver = new ReceiverStub();
    private String webhook = "";
    private String secret = "";

    private void webhook(Map<String, ?> properties) {
        var created = Webhooks.to(receiver.url(), properties);
        webhook = created.path("id");
        secret = created.path("secret");
    }

    @AfterEach
    void remove() {
        Api.change().delete(Webhooks.path(webhook));
        receiver.close();
    }

    private void verify(Received message, String by) {
        assertThatCode(() -> new Webhook(by).verify(message.body(), HttpHeaders.of(message.headers(), (name, value) -> true)))
                .doesNotThrowAnyException();
    }

    private static void republish(String article, String headline) {
        Api.change().body(Map.of("headline", headline)).patch(Articles.path(article)).then().statusCode(200);
        Articles.publish(article);
    }

    private List<String> deliveries(String status, String property) {
        return Api.admin().queryParam("limit", 100).queryParam("status", status).get(Webhooks.path(webhook) + "/deliveries")
                .then().statusCode(200).extract().path("items." + property);
    }

    @Test
    void tellsOfAPublicationWithASignature() {
        webhook(Map.of());
        var article = Articles.published();

        var message = receiver.await(article, 1).get(0);

        verify(message, secret);
        assertThat(message.header("Content-Type")).isEqualTo("application/json");
        assertThat(message.header("webhook-id")).startsWith("msg_");
        var read = Api.reader().get("/v1/articles/" + article);
        var json = message.json();
        assertThat(json.path("type").asText()).isEqualTo("article.published");
        assertThat(Instant.parse(json.path("timestamp").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(json.path("data").path("slug").asText()).isEqualTo(read.path("slug"));
        assertThat(json.path("data").path("url").asText()).isEqualTo(read.path("url"));
        assertThat(json.path("data").path("language").asText()).isEqualTo("en");
        assertThat(json.path("data").path("version").asInt()).isEqualTo(1);
        assertThat(json.path("data").has("article")).isFalse();
        await(() -> deliveries("succeeded", "thing").contains(article));
    }

    @Test
    void sendsTheWholeArticleToWhoWantsIt() {
        webhook(Map.of("payload", "full"));
        var article = Articles.published();

        var sent = receiver.await(article, 1).get(0).json().path("data").path("article");

        var read = Api.reader().get("/v1/articles/" + article);
        assertThat(sent.path("headline").asText()).isEqualTo(read.path("headline"));
        assertThat(sent.path("body").size()).isEqualTo(1);
        assertThat(sent.has("notices")).isFalse();
    }

    @Test
    void sendsNothingOfAnArticleThatIsNoLongerPublic() {
        webhook(Map.of("payload", "full"));
        var refusing = new AtomicBoolean(true);
        receiver.answer(message -> refusing.get() ? 503 : 204);
        var article = Articles.published();
        receiver.await(article, 1);
        Articles.unpublish(article);
        refusing.set(false);

        await(() -> receiver.about(article).stream().anyMatch(message -> message.type().equals("article.unpublished")));

        var messages = receiver.about(article);
        assertThat(messages.get(messages.size() - 2).json().path("data").has("article")).isFalse();
    }

    @Test
    void tellsWhatReadersSeeChange() {
        webhook(Map.of("events", List.of("article.*")));
        var article = Articles.published();
        republish(article, Articles.uniqueHeadline());
        Articles.unpublish(article);
        Articles.publish(article);
        Api.admin().body(Map.of("reason", "legal", "text", "It named the wrong pier.")).post(Articles.path(article) + "/recall")
                .then().statusCode(200);

        var messages = receiver.await(article, 5);

        assertThat(messages).extracting(Received::type).containsExactly("article.published", "article.updated",
                "article.unpublished", "article.published", "article.recalled");
        assertThat(messages).extracting(message -> message.header("webhook-id")).doesNotHaveDuplicates();
        var recall = messages.get(4).json().path("data");
        assertThat(recall.path("reason").asText()).isEqualTo("legal");
        assertThat(recall.path("text").asText()).isEqualTo("It named the wrong pier.");
        assertThat(recall.path("urls").get(0).asText()).isEqualTo(recall.path("url").asText());
    }

    @Test
    void tellsOfATag() {
        webhook(Map.of("events", List.of("tag.updated")));
        var tag = Tags.tag();

        assertThat(receiver.await(tag, 1).get(0).json().path("data").path("slug").asText())
                .isEqualTo(Api.admin().get(Tags.PATH + "/" + tag).path("slug"));
    }

    @Test
    void tellsOfAScheduledArticleWhenReadersSeeIt() {
        webhook(Map.of());
        var at = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        var soon = Articles.draft();
        var never = Articles.draft();
        Api.admin().body(Map.of("at", at.toString())).post(Articles.path(soon) + "/schedule").then().statusCode(200);
        Api.admin().body(Map.of("at", at.toString())).post(Articles.path(never) + "/schedule").then().statusCode(200);
        Api.admin().post(Articles.path(never) + "/unschedule").then().statusCode(200);

        var message = receiver.await(soon, 1).get(0);

        assertThat(Long.parseLong(message.header("webhook-timestamp"))).isGreaterThanOrEqualTo(at.getEpochSecond());
        assertThat(message.json().path("timestamp").asText()).isEqualTo(at.toString());
        Api.reader().get("/v1/articles/" + soon).then().statusCode(200);
        assertThat(receiver.about(never)).isEmpty();
    }

    @Test
    void tellsOnlyOfWhatIsWanted() {
        var country = Tags.tag();
        var town = Tags.tag(Map.of("parent", country));
        webhook(Map.of("events", List.of("article.published"), "languages", List.of("pt"), "tags", List.of(country)));
        var wanted = Articles.published(Map.of("language", "pt-BR", "tags", List.of(town)));
        var inAnotherLanguage = Articles.published(Map.of("tags", List.of(town)));
        var aboutSomethingElse = Articles.published(Map.of("language", "pt"));
        Articles.unpublish(wanted);
        var last = Articles.published(Map.of("language", "pt", "tags", List.of(country)));

        receiver.await(last, 1);
        receiver.await(wanted, 1);

        assertThat(receiver.about(wanted)).hasSize(1);
        assertThat(receiver.about(inAnotherLanguage)).isEmpty();
        assertThat(receiver.about(aboutSomethingElse)).isEmpty();
    }

    @Test
    void tellsThatAnArticleHasLeftWhatItFollows() {
        var tag = Tags.tag();
        webhook(Map.of("tags", List.of(tag), "events", List.of("article.*")));
        var article = Articles.published(Map.of("tags", List.of(tag)));
        Api.change().body(Map.of("tags", List.of())).patch(Articles.path(article)).then().statusCode(200);
        Articles.publish(article);

        assertThat(receiver.await(article, 2)).extracting(Received::type).containsExactly("article.published",
                "article.updated");
    }

    @Test
    void sendsAgainWhatWasNotTakenAndKeepsTheOrder() {
        webhook(Map.of("events", List.of("article.*")));
        var first = Articles.draft();
        var refusals = new AtomicBoolean(true);
        receiver.answer(message -> message.thing().equals(first) && refusals.get() ? 503 : 204);
        Articles.publish(first);
        receiver.await(first, 1);
        Articles.unpublish(first);
        var second = Articles.published();
        receiver.await(second, 1);
        receiver.await(first, 2);
        refusals.set(false);

        await(() -> receiver.about(first).stream().anyMatch(message -> message.type().equals("article.unpublished")));

        var messages = receiver.about(first);
        assertThat(messages.subList(0, messages.size() - 1)).extracting(Received::type).containsOnly("article.published");
        assertThat(messages.subList(0, messages.size() - 1)).extracting(message -> message.header("webhook-id")).containsOnly(
                messages.get(0).header("webhook-id"));
        messages.forEach(message -> verify(message, secret));
    }

    @Test
    void turnsOffWhoIsGone() {
        webhook(Map.of());
        receiver.answer(message -> 410);
        var article = Articles.published();
        receiver.await(article, 1);

        await(() -> !Api.admin().get(Webhooks.path(webhook)).<Boolean> path("enabled"));

        Api.admin().get(Webhooks.path(webhook)).then().body("disabledReason", equalTo("It answered 410 Gone."));
        assertThat(receiver.about(article)).hasSize(1);
        assertThat(deliveries("failed", "thing")).containsExactly(article);
        assertThat(Api.admin().queryParam("operation", "disableWebhook").queryParam("thing", webhook).get("/v1/admin/audit")
                .asString())
                .contains("disableWebhook");
    }

    @Test
    void tellsOtherWebhooksOfOneThatIsTurnedOff() {
        try (var admins = new ReceiverStub()) {
            var watching = Webhooks.to(admins.url(), Map.of("events", List.of("webhook.disabled"))).<String> path("id");
            webhook(Map.of());
            receiver.answer(message -> 410);
            Articles.published();

            var told = admins.await(webhook, 1).get(0).json();

            assertThat(told.path("type").asText()).isEqualTo("webhook.disabled");
            assertThat(told.path("data").path("url").asText()).isEqualTo(receiver.url());
            assertThat(told.path("data").path("reason").asText()).isEqualTo("It answered 410 Gone.");
            Api.change().delete(Webhooks.path(watching)).then().statusCode(204);
        }
    }

    @Test
    void leavesAloneForAsLongAsItAsksWhoIsOverwhelmed() {
        webhook(Map.of());
        receiver.answer(message -> 503);
        receiver.askToWait("120");
        var article = Articles.published();
        receiver.await(article, 1);

        await(() -> deliveries("pending", "error").contains("answered 503"));

        var attempted = Instant.parse(deliveries("pending", "attemptedAt").get(0));
        assertThat(Instant.parse(deliveries("pending", "dueAt").get(0))).isAfter(attempted.plusSeconds(110));
        assertThat(receiver.about(article)).hasSize(1);
    }

    @Test
    void turnsOffWhoTakesNothingAndGoesOnWhenItIsTurnedOn() {
        var begun = Instant.now();
        webhook(Map.of("events", List.of("article.*")));
        receiver.answer(message -> 500);
        var article = Articles.published();
        await(() -> !Api.admin().get(Webhooks.path(webhook)).<Boolean> path("enabled"));
        var off = receiver.about(article).size();
        var meanwhile = Articles.published();
        assertThat(off).isEqualTo(6);
        Api.admin().get(Webhooks.path(webhook)).then()
                .body("disabledReason", equalTo("It did not take a message in 6 attempts; the last: answered 500."));

        receiver.answer(message -> 204);
        Api.change().body(Map.of("enabled", true)).patch(Webhooks.path(webhook)).then().statusCode(200);
        var queued = Api.admin().body(Map.of("from", begun.toString(), "to",
                Instant.now().plusSeconds(60).toString())).post(Webhooks.path(webhook) + "/replay").then().statusCode(202)
                .extract().<Integer> path("queued");

        assertThat(queued).isGreaterThanOrEqualTo(2);
        receiver.await(meanwhile, 1);
        receiver.await(article, off + 1);
    }

    @Test
    void sendsOneMessageAgainUnderItsId() {
        webhook(Map.of());
        var article = Articles.published();
        receiver.await(article, 1);
        await(() -> deliveries("succeeded", "thing").contains(article));
        var delivery = deliveries("succeeded", "id").get(0);

        Api.admin().post(Webhooks.path(webhook) + "/deliveries/" + delivery + "/replay").then().statusCode(202)
                .body("status", equalTo("pending")).body("attempts", equalTo(0));

        assertThat(receiver.await(article, 2)).extracting(message -> message.header("webhook-id")).containsOnly(
                receiver.about(article).get(0).header("webhook-id"));
    }

    @Test
    void signsWithBothSecretsForATime() {
        webhook(Map.of("events", List.of("tag.merged")));
        refused(Api.admin().post(Webhooks.path(webhook) + "/rotate-secret"), 428, "precondition-required");
        var rotated = Api.change().post(Webhooks.path(webhook) + "/rotate-secret").then().statusCode(200).extract();
        Api.admin().post(Webhooks.path(webhook) + "/test").then().statusCode(202).body("type", equalTo("webhook.test"));

        await(() -> !receiver.received().isEmpty());

        var message = receiver.received().get(0);
        assertThat(Arrays.asList(message.header("webhook-signature").split(" "))).hasSize(2);
        assertThat(message.type()).isEqualTo("webhook.test");
        verify(message, secret);
        verify(message, rotated.path("secret"));
    }
}
