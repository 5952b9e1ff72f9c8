package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.ReceiverStub.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** Who sends which message, where there is much to send and some do not answer or are killed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Hurried.class)
class QueueTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ReceiverStub receiver = new ReceiverStub();
    @Inject
    EntityManager database;
    @Inject
    QueueRepository queue;

    private String webhook(ReceiverStub to) {
        return Webhooks.to(to.url(), Map.of("events", List.of("article.published"))).path("id");
    }

    @AfterEach
    void remove() {
        receiver.close();
    }

    /** Queues that many messages about different things; for later, so that the application does not send them yet. */
    private void queue(String webhook, int count, String due) {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery(
                        """
                                with event as (
                                    insert into editorial.outbox_event (type, thing_id, tags, data, at, handed_on_at)
                                    select 'article.published', thing, '{}', jsonb_build_object('id', thing), clock_timestamp(), clock_timestamp()
                                    from (select gen_random_uuid() thing from generate_series(1, :count)) things
                                    returning *
                                )
                                insert into editorial.webhook_delivery (webhook_id, event_seq, event_id, event_type, thing_id, due_at)
                                select cast(:webhook as uuid), seq, id, type, thing_id, clock_timestamp() + cast(:due as interval) from event
                                """)
                .setParameter("count", count).setParameter("webhook", webhook).setParameter("due", due).executeUpdate());
    }

    private long number(String status, String webhook) {
        return Api.admin().queryParam("limit", 1).queryParam("count", true).queryParam("status", status)
                .get(Webhooks.path(webhook) + "/deliveries").then().statusCode(200).extract().<Number> path("page.total")
                .longValue();
    }

    private List<Message> claim(UUID webhook, int limit, Duration time) {
        return QuarkusTransaction.requiringNew().call(() -> queue.claim(limit, limit, time)).stream()
                .filter(message -> message.webhook().equals(webhook)).toList();
    }

    @Test
    void keepsNobodyWaitingForOneWhoDoesNotAnswer() {
        try (var dead = new ReceiverStub()) {
            dead.fallSilent();
            var silent = webhook(dead);
            queue(silent, 10_000, "0");
            await(() -> !dead.received().isEmpty());
            var living = webhook(receiver);

            var articles = Stream.generate(Articles::published).limit(5).toList();

            articles.forEach(article -> receiver.await(article, 1));
            assertThat(number("pending", silent)).isGreaterThanOrEqualTo(10_000);
            Api.change().delete(Webhooks.path(silent)).then().statusCode(204);
            Api.change().delete(Webhooks.path(living)).then().statusCode(204);
        }
    }

    @Test
    void givesNoMessageToTwo() {
        var webhook = webhook(receiver);
        queue(webhook, 300, "0");
        var id = UUID.fromString(webhook);

        var claims = Stream.generate(() -> CompletableFuture.supplyAsync(() -> claim(id, 25, LONG))).limit(8).toList();
        var taken = claims.stream().flatMap(claim -> claim.join().stream()).toList();

        assertThat(taken).isNotEmpty().extracting(Message::delivery).doesNotHaveDuplicates();
        // Those that were claimed here nobody sends: it is as if others had them under way, and so they hold up the rest.
        assertThat(receiver.received()).extracting(Received::thing).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(taken.stream().map(message -> message.event().thing().toString()).toList());
        Api.change().delete(Webhooks.path(webhook)).then().statusCode(204);
    }

    @Test
    void sendsAgainWhatOneWhoWasKilledHadTakenAndNothingElse() {
        var webhook = webhook(receiver);
        queue(webhook, 20, "1 hour");
        var killed = UUID.fromString(webhook);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                update editorial.webhook_delivery
                set due_at = clock_timestamp(), attempts = 1, claimed_until = clock_timestamp() + interval '2 seconds'
                where id in (select id from editorial.webhook_delivery where webhook_id = :webhook limit 3)
                """).setParameter("webhook", killed).executeUpdate());

        await(() -> number("succeeded", webhook) == 3);

        assertThat(receiver.received()).hasSize(3);
        assertThat(number("pending", webhook)).isEqualTo(17);
        Api.admin().queryParam("status", "succeeded").get(Webhooks.path(webhook) + "/deliveries").then()
                .body("items.attempts", equalTo(List.of(2, 2, 2)));
        Api.change().delete(Webhooks.path(webhook)).then().statusCode(204);
    }

    @Test
    void givesEachWebhookItsTurn() {
        try (var other = new ReceiverStub()) {
            var busy = webhook(receiver);
            var quiet = webhook(other);
            queue(busy, 2_000, "0");
            queue(quiet, 1, "0");

            await(() -> other.received().size() == 1);

            assertThat(number("pending", busy)).isPositive();
            Api.change().delete(Webhooks.path(busy)).then().statusCode(204);
            Api.change().delete(Webhooks.path(quiet)).then().statusCode(204);
        }
    }
}
