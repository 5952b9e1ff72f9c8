package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator meets: health, metrics, the description of the API, and logs for machines. */
class PackagedApplicationIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir
    static Path directory;
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        application = PackagedApplication.start(directory, directory.resolve("application.log"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        application.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "ready", "started" })
    void isHealthy(String kind) throws IOException, InterruptedException {
        var answer = application.get("/q/health/" + kind);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("status").asText()).isEqualTo("UP");
    }

    @Test
    void isReadyOnceBothLoginsReachTheDatabase() throws IOException, InterruptedException {
        var health = JSON.readTree(application.get("/q/health/ready").body());

        var databases = health.path("checks").findParent("data");
        assertThat(databases).isNotNull();
        assertThat(databases.path("data").path("<default>").asText()).isEqualTo("UP");
        assertThat(databases.path("data").path("delivery").asText()).isEqualTo("UP");
    }

    @Test
    void countsRequests() throws IOException, InterruptedException {
        application.get("/v1/articles");

        var metrics = application.get("/q/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("http_server_requests_seconds_count", "uri=\"/v1/articles\"", "jvm_memory");
    }

    @Test
    void describesItsInterface() throws IOException, InterruptedException {
        assertThat(application.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(application.get("/q/swagger-ui/").body()).contains("swagger-ui");
        assertThat(application.get("/q/openapi").body()).contains("openapi: 3.1", "operationId: listArticles");
    }

    @Test
    void logsLinesOfJsonThatNameTheRequest() throws IOException, InterruptedException {
        var problem = application.get("/v1/articles/en/none", "X-Request-Id", "a-request-of-the-test");
        assertThat(problem.headers().firstValue("X-Request-Id")).contains("a-request-of-the-test");
        assertThat(JSON.readTree(problem.body()).path("requestId").asText()).isEqualTo("a-request-of-the-test");

        var ofTheRequest = new ArrayList<JsonNode>();
        for (var tries = 0; tries < 50 && ofTheRequest.isEmpty(); tries++) {
            Thread.sleep(100);
            logged().stream().filter(line -> line.path("mdc").path("requestId").asText().equals("a-request-of-the-test"))
                    .forEach(ofTheRequest::add);
        }
        assertThat(ofTheRequest).isNotEmpty();
        assertThat(ofTheRequest.get(0).path("message").asText()).contains("/v1/articles/en/none");
        assertThat(logged()).allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotBlank();
            assertThat(line.path("level").asText()).isNotBlank();
        });
    }

    private static List<JsonNode> logged() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : application.logLines()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void showsNoSecretInItsLog() throws IOException {
        assertThat(String.join("\n", application.logLines())).doesNotContain(PackagedApplication.ADMIN_KEY);
    }
}
