package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** A partner's webhooks are told of what it may have before readers, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Hurried.class)
class EmbargoWebhookTest {

    private static final String EMBARGOED = "article.embargoed";
    private static final String WITHDRAWN = "article.embargoWithdrawn";
    private static final String PUBLISHED = "article.published";

    private final ReceiverStub receiver = new ReceiverStub();

    private String tag;
    private String partner;
    private String key;

    /** All that happens to a thing is told in order, so what is told last shows what was not told before. */
    @BeforeEach
    void partner() {
        tag = Tags.tag();
        partner = Partners.entitledTo(Map.of("tags", List.of(tag), "embargoLeadMinutes", 60));
        key = Partners.keyOf(partner);
        Webhooks.ofPartner(key, receiver.url(), Map.of("events", List.of("article.*"), "tags", List.of(tag)));
    }

    @AfterEach
    void remove() {
        as(key).get(Webhooks.PARTNER_PATH).then().extract().<List<String>> path("items.id")
                .forEach(id -> as(key).header("If-Match", "*").delete(Webhooks.PARTNER_PATH + "/" + id));
        receiver.close();
    }

    private String in(Duration time) {
        return Articles.scheduled(time, Map.of("tags", List.of(tag)));
    }

    private void entitle(Map<String, ?> changes) {
        var entitlement = new HashMap<String, Object>(Map.of("tags", List.of(tag)));
        entitlement.putAll(changes);
        change().body(Map.of("entitlement", entitlement)).patch(Partners.PATH + "/" + partner).then().statusCode(200);
    }

    private List<String> told(String article, int count) {
        return receiver.await(article, count).stream().map(Received::type).toList();
    }

    @Test
    void areToldOfWhatIsScheduledWithinTheLead() {
        var article = in(Duration.ofMinutes(30));

        var message = receiver.await(article, 1).get(0).json();

        var copy = as(key).get("/v1/partner/embargoed/" + article).then().statusCode(200).extract();
        assertThat(message.path("type").asText()).isEqualTo(EMBARGOED);
        for (var property : List.of("language", "slug", "url", "embargoUntil")) {
            assertThat(message.path("data").path(property).asText()).as(property).isEqualTo(copy.path(property));
        }
        assertThat(message.path("data").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void areNeverSentItsText() {
        Webhooks.ofPartner(key, receiver.url(), Map.of("events", List.of(EMBARGOED), "payload", "full"));
        var article = in(Duration.ofMinutes(30));

        assertThat(receiver.await(article, 2)).allSatisfy(message -> {
            assertThat(message.type()).isEqualTo(EMBARGOED);
            assertThat(message.json().path("data").has("article")).isFalse();
        });
    }

    @Test
    void areToldWhenAnArticleComesWithinTheLead() {
        entitle(Map.of("embargoLeadMinutes", 1));
        var article = in(Duration.ofSeconds(63));
        assertThat(receiver.about(article)).isEmpty();

        assertThat(told(article, 1)).containsExactly(EMBARGOED);
    }

    @Test
    void areToldWhenThePartnerIsGivenALead() {
        entitle(Map.of("embargoLeadMinutes", 0));
        var article = in(Duration.ofMinutes(30));

        entitle(Map.of("embargoLeadMinutes", 60));

        assertThat(told(article, 1)).containsExactly(EMBARGOED);
    }

    @Test
    void areToldAgainWhenItIsChangedOrItsTimeMoves() {
        var article = in(Duration.ofMinutes(30));
        receiver.await(article, 1);

        change().body(Map.of("headline", Articles.uniqueHeadline())).patch(Articles.path(article)).then().statusCode(200);
        receiver.await(article, 2);
        Articles.schedule(article, Duration.ofMinutes(40));

        var messages = receiver.await(article, 3);
        assertThat(messages).extracting(Received::type).containsExactly(EMBARGOED, EMBARGOED, EMBARGOED);
        assertThat(until(messages.get(2))).isAfter(until(messages.get(1)));
    }

    private static Instant until(Received message) {
        return Instant.parse(message.json().path("data").path("embargoUntil").asText());
    }

    @Test
    void areToldThatItIsTakenBack() {
        var article = in(Duration.ofMinutes(30));
        receiver.await(article, 1);

        Articles.unschedule(article);

        assertThat(told(article, 2)).containsExactly(EMBARGOED, WITHDRAWN);
    }

    @Test
    void areToldThatItIsPutOff() {
        var article = in(Duration.ofMinutes(30));
        receiver.await(article, 1);

        Articles.schedule(article, Duration.ofMinutes(90));

        assertThat(told(article, 2)).containsExactly(EMBARGOED, WITHDRAWN);
    }

    @Test
    void areToldThatItIsRecalled() {
        var article = Articles.published(Map.of("tags", List.of(tag)));
        Articles.unpublish(article);
        Articles.schedule(article, Duration.ofMinutes(30));
        receiver.await(article, 3);

        admin().body(Map.of("reason", "legal")).post(Articles.path(article) + "/recall").then().statusCode(200);

        assertThat(told(article, 4)).containsExactly(PUBLISHED, "article.unpublished", EMBARGOED, WITHDRAWN);
    }

    @Test
    void areToldThatThePartnerMayNotHaveItAnyMore() {
        var article = in(Duration.ofMinutes(30));
        receiver.await(article, 1);

        entitle(Map.of("embargoLeadMinutes", 5));

        assertThat(told(article, 2)).containsExactly(EMBARGOED, WITHDRAWN);
    }

    @Test
    void areToldOfNoWithdrawalWhenItsTimeComes() {
        var article = in(Duration.ofSeconds(3));
        receiver.await(article, 2);

        Articles.unpublish(article);

        assertThat(told(article, 3)).containsExactly(EMBARGOED, PUBLISHED, "article.unpublished");
    }

    @Test
    void areToldOfNoWithdrawalWhenItIsPublishedSooner() {
        var article = in(Duration.ofMinutes(30));
        receiver.await(article, 1);

        Articles.publish(article);
        receiver.await(article, 2);
        Articles.unpublish(article);

        assertThat(told(article, 3)).containsExactly(EMBARGOED, PUBLISHED, "article.unpublished");
    }

    @Test
    void areToldOfNothingEarlyWithoutALead() {
        entitle(Map.of("embargoLeadMinutes", 0));
        var article = in(Duration.ofSeconds(3));

        assertThat(told(article, 1)).containsExactly(PUBLISHED);
    }

    @Test
    void areAloneInBeingTold() {
        var other = Partners.keyOf(Partners.entitledTo(Map.of("tags", List.of(tag))));
        try (var newsroom = new ReceiverStub(); var another = new ReceiverStub()) {
            var newsrooms = Webhooks.to(newsroom.url(), Map.of("tags", List.of(tag))).<String> path("id");
            var others = Webhooks.ofPartner(other, another.url(), Map.of()).<String> path("id");
            var article = in(Duration.ofMinutes(30));
            receiver.await(article, 1);
            Articles.unschedule(article);
            receiver.await(article, 2);

            Articles.publish(article);

            for (var stub : List.of(newsroom, another)) {
                assertThat(stub.await(article, 1)).extracting(Received::type).containsExactly(PUBLISHED);
            }
            change().delete(Webhooks.path(newsrooms)).then().statusCode(204);
            as(other).header("If-Match", "*").delete(Webhooks.PARTNER_PATH + "/" + others).then().statusCode(204);
        }
    }
}
