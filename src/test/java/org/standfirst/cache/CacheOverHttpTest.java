package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CacheOverHttpTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void hears() throws InterruptedException {
        while (metric("trusted") < 1) {
            Thread.sleep(10);
        }
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static double metric(String name) {
        return metrics().lines().filter(line -> line.startsWith("standfirst_cache_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow();
    }

    private static double measured(String template) {
        return metrics().lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("status=\"200\",uri=\"" + template + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static double requests(String result) {
        return metric("requests_total{result=\"" + result + "\"}");
    }

    private static String read(String path) {
        return Api.reader().get(path).then().statusCode(200).extract().asString();
    }

    /** Asks until the answer is one from the cache. */
    private static String keep(String path) {
        while (true) {
            var before = requests("hit");
            var answer = read(path);
            if (requests("hit") > before) {
                return answer;
            }
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    /** RestAssured decompresses what it gets. */
    private static byte[] bytes(String path, String coding) throws IOException, InterruptedException {
        var answer = CLIENT.send(request(path).header("Accept-Encoding", coding).build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity")).isEqualTo(coding);
        return answer.body();
    }

    private static String article() {
        return "/v1/articles/" + Articles.published(
                Map.of("body", List.of(Articles.paragraph("The ferry crossed the lake again. ".repeat(100)))));
    }

    private static void revise(String id, String headline) {
        Api.change().body(Map.of("headline", headline)).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);
    }

    @Test
    void answersFromTheCacheWhatItAnsweredBefore() {
        var path = article();
        var first = read(path);

        assertThat(keep(path)).isEqualTo(first);
    }

    @Test
    void measuresWhatItKeepsUnderThePathOfTheResource() throws InterruptedException {
        var path = article();
        keep(path);
        var template = "/v1/articles/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}";
        var before = measured(template);

        read(path);

        // It is measured after the client has it.
        for (var i = 0; i < 500 && measured(template) == before; i++) {
            Thread.sleep(10);
        }
        assertThat(measured(template)).isEqualTo(before + 1);
        assertThat(metrics()).doesNotContain(path);
    }

    @Test
    void keepsOneAnswerForEachOrderOfAQuery() {
        var language = "/v1/articles?";
        var kept = keep(language + "language=en&limit=3");
        var hits = requests("hit");

        assertThat(read(language + "limit=3&language=en")).isEqualTo(kept);

        assertThat(requests("hit")).isEqualTo(hits + 1);
    }

    @Test
    void answersHeadAndNotModifiedFromTheSameAnswer() {
        var path = article();
        keep(path);
        var hits = requests("hit");

        var etag = Api.reader().head(path).then().statusCode(200).body(emptyString()).extract().header("ETag");
        Api.reader().header("If-None-Match", etag).get(path).then().statusCode(304).body(emptyString());

        assertThat(requests("hit")).isEqualTo(hits + 2);
    }

    @Test
    void saysNoMoreThanACacheNeedsWhereNothingIsModified() {
        var path = article();
        var whole = Api.reader().get(path).then().statusCode(200).header("Cache-Groups", notNullValue()).extract();

        keep(path);

        Api.reader().header("If-None-Match", whole.header("ETag")).get(path).then().statusCode(304)
                .header("Surrogate-Key", whole.header("Surrogate-Key")).header("Vary", whole.header("Vary"))
                .header("Cache-Control", whole.header("Cache-Control")).header("Cache-Groups", nullValue());
    }

    @Test
    void saysTheSameInEachCoding() throws IOException, InterruptedException {
        var path = article();
        for (var round = 0; round < 2; round++) {
            var plain = bytes(path, "identity");

            assertThat(Decoder.decompress(bytes(path, "br")).getDecompressedData()).isEqualTo(plain);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes(path, "gzip"))).readAllBytes()).isEqualTo(plain);
            assertThat(new ZstdInputStream(new ByteArrayInputStream(bytes(path, "zstd"))).readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void keepsNothingForAnUnknownParameter() {
        var before = metric("answers");

        for (var i = 0; i < 20; i++) {
            Api.reader().get("/v1/articles?" + Unique.slug() + "=1").then().statusCode(400);
        }

        assertThat(metric("answers")).isLessThanOrEqualTo(before);
    }

    @Test
    void makesOneAnswerForAHundredWhoAskAtOnce() {
        var path = article();
        var misses = requests("miss");

        var answers = IntStream.range(0, 100)
                .mapToObj(i -> CLIENT.sendAsync(request(path).build(), BodyHandlers.ofString())).toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(requests("miss")).isEqualTo(misses + 1);
    }

    @Test
    void showsAChangeAsSoonAsItIsMade() {
        var id = Articles.published();
        for (var i = 0; i < 50; i++) {
            read("/v1/articles/" + id);
            var headline = Articles.uniqueHeadline();

            revise(id, headline);

            assertThat(read("/v1/articles/" + id)).contains(headline);
            assertThat(read("/v1/articles?language=en")).contains(headline);
        }
    }

    @Test
    void showsAnArticleInAKeptListFromItsTimeOnAndNotBefore() {
        var tag = Unique.slug();
        Api.create("/v1/editorial/tags", Map.of("slug", tag, "names", Map.of("en", tag)));
        var at = Instant.now().plusSeconds(3);
        var id = Articles.published(Map.of("tags", List.of(tag), "embargoUntil", at.toString()));
        var list = "/v1/articles?tag=" + tag;

        assertThat(keep(list)).doesNotContain(id);
        var shown = false;
        while (!shown) {
            var asked = Instant.now();
            shown = read(list).contains(id);
            assertThat(shown || asked.isBefore(at)).as("shown when its time has come").isTrue();
            assertThat(shown && Instant.now().isBefore(at)).as("shown before its time").isFalse();
        }
    }

    @Test
    void showsAChangeWhileItIsDeafAndAfterwards() throws SQLException {
        var id = Articles.published();
        var path = "/v1/articles/" + id;
        keep(path);

        var bypassed = requests("bypass");
        while (requests("bypass") <= bypassed) {
            cutOff();
            var headline = Articles.uniqueHeadline();
            revise(id, headline);
            assertThat(read(path)).contains(headline);
        }

        var headline = Articles.uniqueHeadline();
        revise(id, headline);
        assertThat(keep(path)).contains(headline);
    }

    /** Ends the connection over which it hears. */
    private static void cutOff() throws SQLException {
        try (var connection = DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where query ilike 'notify standfirst_touched%' or query ilike 'listen %standfirst_touched%'");
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
