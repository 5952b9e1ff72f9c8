package org.standfirst.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest {

    private static final String KEYS = "/v1/admin/keys";

    @Inject
    Contents database;

    @Test
    void answersTheSameAgain() {
        var key = key();
        var article = Articles.input(Map.of());

        var first = with(key).body(article).post(Articles.PATH);
        var second = with(key).body(article).post(Articles.PATH);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location"))).header("ETag", equalTo(first.header("ETag")))
                .header("Content-Type", equalTo(first.header("Content-Type")))
                .header("Cache-Control", equalTo("private, no-store"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(countOf(article)).isOne();
    }

    @Test
    void doesAStepOnce() {
        var key = key();
        var id = Articles.draft();

        var first = with(key).post(Articles.path(id) + "/publish");
        Articles.unpublish(id);
        var second = with(key).post(Articles.path(id) + "/publish");

        second.then().statusCode(200).header("Idempotency-Replayed", equalTo("true")).body("status", equalTo("published"));
        assertThat(second.asString()).isEqualTo(first.asString());
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("unpublished"));
    }

    @Test
    void notesItOnceInTheAuditLog() {
        var key = key();
        var body = Map.of("names", Map.of("en", Unique.text("Pier")));
        var id = with(key).body(body).post(Tags.PATH).<String> path("id");
        with(key).body(body).post(Tags.PATH).then().statusCode(201);

        Api.admin().queryParam("thing", id).get("/v1/admin/audit").then().body("items", hasSize(1));
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        var key = key();
        with(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201);

        refused(with(key).body(Articles.input(Map.of())).post(Articles.PATH), 422, "idempotency-key-reused");
    }

    @Test
    void refusesTheKeyAtAnotherAddress() {
        var key = key();
        var id = Articles.draft();
        with(key).post(Articles.path(id) + "/publish").then().statusCode(200);

        refused(with(key).post(Articles.path(id) + "/unpublish"), 422, "idempotency-key-reused");
        refused(with(key).post(Articles.path(Articles.draft()) + "/publish"), 422, "idempotency-key-reused");
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("published"));
    }

    @Test
    void takesABodyThatDiffersInBlanksAsTheSame() {
        var key = key();
        var name = Unique.text("Pier");
        with(key).body("{\"names\": {\"en\": \"" + name + "\"}}").post(Tags.PATH).then().statusCode(201);

        with(key).body("{ \"names\" : {\"en\":\"" + name + "\"} }").post(Tags.PATH).then().statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void isOfOneCaller() {
        var key = key();
        var body = Articles.input(Map.of());
        var first = with(key).body(body).post(Articles.PATH).<String> path("id");

        var other = Api.as(Api.keyWithRole("editor")).header("Idempotency-Key", key).body(body).post(Articles.PATH);

        other.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(other.<String> path("id")).isNotEqualTo(first);
    }

    @Test
    void letsDuplicatesAtTheSameTimeTakeTurns() throws Exception {
        var key = key();
        var article = Articles.input(Map.of());
        var clients = Executors.newFixedThreadPool(8);
        try {
            Callable<Response> request = () -> with(key).body(article).post(Articles.PATH);
            var answers = clients.invokeAll(IntStream.range(0, 24).mapToObj(i -> request).toList());

            var bodies = answers.stream().map(IdempotencyTest::get).peek(answer -> answer.then().statusCode(201))
                    .map(Response::asString).collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
            assertThat(answers).filteredOn(answer -> get(answer).header("Idempotency-Replayed") == null).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
        assertThat(countOf(article)).isOne();
    }

    @Test
    void storesNoFailure() {
        var key = key();
        var id = Articles.draft();
        refused(with(key).post(Articles.path(id) + "/unpublish"), 409, "illegal-transition");
        Articles.publish(id);

        with(key).post(Articles.path(id) + "/unpublish").then().statusCode(200).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void letsTheKeyOfARequestThatWasInvalidBeSentAgain() {
        var key = key();
        refused(with(key).body("{}").post(Tags.PATH), 422, "invalid-content");

        with(key).body(Map.of("names", Map.of("en", Unique.text("Pier")))).post(Tags.PATH).then().statusCode(201);
    }

    @Test
    void makesNothingWhoseAnswerCannotBeStored() {
        var key = key();
        var article = Articles.input(Map.of());
        database.update("alter table editorial.stored_answer add constraint test_unwritable check (idempotency_key <> '"
                + key + "')");
        try {
            refused(with(key).body(article).post(Articles.PATH), 500, "internal-error");
        } finally {
            database.update("alter table editorial.stored_answer drop constraint test_unwritable");
        }

        assertThat(countOf(article)).isZero();
        with(key).body(article).post(Articles.PATH).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "é", "a\tb" })
    void refusesAKeyThatIsNoVisibleAscii(String key) {
        var article = Articles.input(Map.of());

        refused(with(key).body(article).post(Articles.PATH), 400, "malformed-request");
        assertThat(countOf(article)).isZero();
    }

    @Test
    void takesKeysOfUpTo255Characters() {
        var key = key() + "!".repeat(255 - key().length());

        with(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201);
        refused(with(key + "!").body(Articles.input(Map.of())).post(Articles.PATH), 400, "malformed-request");
    }

    @Test
    void refusesSeveralKeys() {
        refused(with(key()).header("Idempotency-Key", key()).body(Articles.input(Map.of())).post(Articles.PATH), 400,
                "malformed-request");
    }

    @Test
    void isOfNoMeaningForOtherMethods() {
        var key = key();
        var id = Articles.draft();

        with(key).header("If-Match", "*").body("{\"kicker\": \"a\"}").patch(Articles.path(id)).then().statusCode(200);
        with(key).header("If-Match", "*").body("{\"kicker\": \"b\"}").patch(Articles.path(id)).then().statusCode(200)
                .body("kicker", equalTo("b"));
    }

    @Test
    void forgetsAfterADay() {
        var key = key();
        var body = Map.of("names", Map.of("en", Unique.text("Pier")));
        var first = with(key).body(body).post(Tags.PATH).<String> path("id");
        database.update("update editorial.stored_answer set stored_at = stored_at - interval '24 hours'"
                + " where idempotency_key = ?", key);

        var second = with(key).body(body).post(Tags.PATH);

        second.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(second.<String> path("id")).isNotEqualTo(first);
    }

    @Test
    void clearsAwayWhatIsForgotten() {
        var old = key();
        with(old).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201);
        database.update("update editorial.stored_answer set stored_at = stored_at - interval '25 hours'"
                + " where idempotency_key = ?", old);

        with(key()).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201);

        assertThat(database.count("select count(*) from editorial.stored_answer where idempotency_key = ?", old)).isZero();
    }

    @Test
    void givesASecretAgainButKeepsItSealed() {
        var key = key();
        var body = Map.of("name", "desk", "role", "editor");

        var secret = with(key).body(body).post(KEYS).then().statusCode(201).extract().<String> path("token");

        with(key).body(body).post(KEYS).then().statusCode(201).body("token", equalTo(secret));
        Api.as(secret).get(Articles.PATH).then().statusCode(200);
        assertThat(database.count("""
                select count(*) from editorial.stored_answer
                where position(convert_to(?, 'UTF8') in answer) > 0 or position(convert_to('desk', 'UTF8') in answer) > 0
                """, secret)).isZero();
    }

    private static RequestSpecification with(String key) {
        return Api.admin().header("Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long countOf(Map<String, Object> article) {
        return database.count("select count(*) from editorial.article where content ->> 'headline' = ?",
                article.get("headline"));
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
