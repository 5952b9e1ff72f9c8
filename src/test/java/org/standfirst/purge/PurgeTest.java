package org.standfirst.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.purge.EdgeStub.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** What caches outside are told, by stubs that stand for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PurgeTest.OneEdge.class)
class PurgeTest {

    private static final String PORT = PurgeTest.class.getName() + ".port";
    private static EdgeStub configured;
    @Inject
    EntityManager database;
    @Inject
    Purger purger;
    @Inject
    PurgeRepository purges;
    @Inject
    Upkeep upkeep;

    public static class OneEdge implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // The test and its profile are loaded apart, so what they share cannot be a field.
            System.setProperty(PORT, String.valueOf(EdgeStub.freePort()));
            return Map.of("standfirst.purge.kind", "http",
                    "standfirst.purge.http.url", "http://localhost:" + System.getProperty(PORT) + "/purge",
                    "standfirst.purge.http.token", "a-secret", "standfirst.purge.again-after", "300ms",
                    "standfirst.purge.claim-for", "1s", "standfirst.purge.retry-at-most-every", "500ms",
                    "standfirst.purge.batch", "20");
        }
    }

    @BeforeAll
    static void listen() {
        configured = new EdgeStub(Integer.parseInt(System.getProperty(PORT)));
    }

    @AfterAll
    static void stopListening() {
        configured.close();
    }

    private static String key(String article) {
        return SurrogateKeys.of("article", UUID.fromString(article));
    }

    private void toTell(Edge edge, String... keys) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                insert into editorial.purge (target, keys, touched_at)
                values (:target, string_to_array(:keys, ' '), now())
                """).setParameter("target", edge.name()).setParameter("keys", String.join(" ", keys)).executeUpdate());
    }

    private long waiting(Edge edge) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                "select count(*) from editorial.purge where target = :target", Long.class)
                .setParameter("target", edge.name()).getSingleResult()).longValue());
    }

    private void goRoundUntilToldTwice(Edge edge) {
        var courier = purger.courier(edge);
        await(() -> {
            courier.goRound();
            return waiting(edge) == 0;
        });
    }

    @Test
    void tellsOfAPublicationAndOnceMoreAfterAWhile() {
        var article = Articles.published();

        await(() -> configured.timesTold(key(article)) == 2);

        var told = configured.told().stream().filter(request -> request.keys().contains(key(article))).findFirst();
        assertThat(told).hasValueSatisfying(request -> {
            assertThat(request.line()).isEqualTo("POST /purge");
            assertThat(request.headers()).containsEntry("authorization", "Bearer a-secret")
                    .containsEntry("content-type", "application/json");
            assertThat(request.body()).startsWith("{\"keys\": [\"wide\", \"");
            assertThat(request.keys()).contains("list:articles", "list:articles:en");
        });
    }

    @Test
    void publishesWhileACacheRefusesAndTellsItLater() {
        configured.answerFromNowOn(503);
        var article = Articles.published();
        await(() -> configured.refusals() > 1);
        configured.answerFromNowOn(200);

        await(() -> configured.timesTold(key(article)) >= 2);
    }

    @Test
    void tellsOfWhatTheClockHasChanged() {
        var key = "test:" + Unique.slug();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "insert into published.coming_change (key, at) values (:key, now() + interval '50 milliseconds')")
                .setParameter("key", key).executeUpdate());

        await(() -> configured.timesTold(key) >= 2);

        var left = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                "select count(*) from published.coming_change where key = :key", Long.class).setParameter("key", key)
                .getSingleResult());
        assertThat(left).isEqualTo(0L);
    }

    @Test
    void tellsVarnishInAHeader() {
        try (var stub = new EdgeStub()) {
            var varnish = new VarnishServer(stub.url());
            toTell(varnish, "tags", "authors");

            goRoundUntilToldTwice(varnish);

            assertThat(stub.told()).hasSize(2).allSatisfy(request -> {
                assertThat(request.line()).isEqualTo("PURGE /");
                assertThat(request.headers()).containsEntry("xkey-purge", "wide tags authors");
            });
        }
    }

    @Test
    void tellsFastlyHardAndInAsManyCallsAsItNeeds() {
        try (var stub = new EdgeStub()) {
            var fastly = new FastlyService(stub.url(), "SERVICE" + Unique.slug(), "a-token");
            toTell(fastly, IntStream.range(0, 300).mapToObj(number -> "key:" + number).toArray(String[]::new));

            goRoundUntilToldTwice(fastly);

            assertThat(stub.told()).hasSize(4).allSatisfy(request -> {
                assertThat(request.line()).isEqualTo("POST /service/" + fastly.service() + "/purge");
                assertThat(request.headers()).containsEntry("fastly-key", "a-token").doesNotContainKey("fastly-soft-purge");
                assertThat(request.keys().size()).isLessThanOrEqualTo(256);
            });
            assertThat(stub.told().stream().limit(2).flatMap(request -> request.keys().stream())).hasSize(301)
                    .contains("wide", "key:0", "key:299");
        }
    }

    @Test
    void tellsOneServerWhileAnotherIsDead() {
        try (var stub = new EdgeStub()) {
            var alive = new VarnishServer(stub.url());
            var dead = new VarnishServer(URI.create("http://localhost:" + EdgeStub.freePort()));
            for (var server : List.of(alive, dead)) {
                toTell(server, "tags");
            }

            purger.courier(dead).goRound();
            goRoundUntilToldTwice(alive);

            assertThat(stub.timesTold("tags")).isEqualTo(2);
            assertThat(waiting(dead)).isEqualTo(1);
        }
    }

    @Test
    void tellsAServerThatWasDeadWhatItMissed() {
        var port = EdgeStub.freePort();
        var server = new VarnishServer(URI.create("http://localhost:" + port));
        toTell(server, "tags");
        var courier = purger.courier(server);
        courier.goRound();

        try (var stub = new EdgeStub(port)) {
            await(() -> {
                courier.goRound();
                return stub.timesTold("tags") == 2;
            });
            assertThat(waiting(server)).isZero();
        }
    }

    @Test
    void takesARefusalForAFailure() {
        try (var stub = new EdgeStub()) {
            var server = new VarnishServer(stub.url());
            stub.answerFromNowOn(403);
            toTell(server, "tags");

            purger.courier(server).goRound();

            assertThat(stub.refusals()).isEqualTo(1);
            assertThat(waiting(server)).isEqualTo(1);
            assertFailuresAreCounted(server);
        }
    }

    private static void assertFailuresAreCounted(VarnishServer server) {
        RestAssured.get("/q/metrics").then().statusCode(200)
                .body(Matchers.containsString("standfirst_purge_requests_total{edge=\"" + server.name()
                        + "\",result=\"failed\"} 1.0"))
                .body(Matchers.containsString("standfirst_purge_oldest_waiting_seconds"));
    }

    @Test
    void tellsEachChangeOnceHoweverManyInstancesWork() {
        try (var stub = new EdgeStub()) {
            var hook = new PurgeHook(stub.url().resolve("/several"), Optional.empty());
            var keys = IntStream.range(0, 100).mapToObj(number -> "key:" + number).toList();
            keys.forEach(key -> toTell(hook, key));

            var instances = Stream.generate(() -> purger.courier(hook)).limit(4)
                    .map(courier -> CompletableFuture.runAsync(courier::goRound)).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(instances).join();

            await(() -> keys.stream().allMatch(key -> stub.timesTold(key) > 0));
            assertThat(keys).allSatisfy(key -> assertThat(stub.timesTold(key)).isLessThanOrEqualTo(2));
            goRoundUntilToldTwice(hook);
            assertThat(keys).allSatisfy(key -> assertThat(stub.timesTold(key)).isEqualTo(2));
        }
    }

    @Test
    void tellsAgainWhatAnInstanceToldThatWasKilledBeforeItNotedThat() {
        try (var stub = new EdgeStub()) {
            var server = new VarnishServer(stub.url());
            toTell(server, "tags");
            var taken = QuarkusTransaction.requiringNew()
                    .call(() -> purges.claim(server.name(), 10, Duration.ofMillis(500)));
            assertThat(taken).hasSize(1);

            purger.courier(server).goRound();
            assertThat(stub.told()).as("while the other may still be at it").isEmpty();

            goRoundUntilToldTwice(server);
            assertThat(stub.timesTold("tags")).isEqualTo(2);
        }
    }

    private void changed(String xid, boolean handedOn, String age) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                insert into editorial.touched (xid, keys, at, handed_on)
                values (cast(:xid as xid8), '{tags}', now() - cast(:age as interval), :handedOn)
                """).setParameter("xid", xid).setParameter("age", age).setParameter("handedOn", handedOn).executeUpdate());
    }

    private List<?> remembered(List<String> xids) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                "select cast(xid as text) from editorial.touched where cast(xid as text) in (:xids)", String.class)
                .setParameter("xids", xids).getResultList());
    }

    @Test
    void forgetsAChangeSomeTimeAfterItWasHandedOn() {
        changed("9000000001", true, "11 minutes");
        changed("9000000002", true, "1 minute");

        upkeep.clear();

        assertThat(remembered(List.of("9000000001", "9000000002"))).isEqualTo(List.of("9000000002"));
    }

    @Test
    void forgetsChangesThatNobodyWantsToKnowOf() {
        changed("9000000003", false, "11 minutes");

        // One that is just being handed on is passed over until the next time.
        for (var i = 0; i < 50 && !remembered(List.of("9000000003")).isEmpty(); i++) {
            QuarkusTransaction.requiringNew().run(() -> purges.clearChanges(Duration.ofMinutes(10), false));
        }

        assertThat(remembered(List.of("9000000003"))).isEmpty();
    }

    @Test
    void givesUpACacheThatHasLongForgottenByItself() {
        var server = new VarnishServer(URI.create("http://gone.example:" + EdgeStub.freePort()));
        toTell(server, "tags");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "update editorial.purge set touched_at = now() - interval '25 hours' where target = :target")
                .setParameter("target", server.name()).executeUpdate());

        upkeep.clear();

        assertThat(waiting(server)).isZero();
    }
}
