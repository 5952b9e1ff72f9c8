package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo newsroom, loaded by the application as it is delivered. */
class DemoNewsroomIT {

    static final Map<String, String> DEMO = Map.of("STANDFIRST_DEMO", "true");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 24;
    private static final String ENDED = "The demo newsroom is there";

    @TempDir
    Path directory;

    @Test
    void goesOnWhereItWasCut() throws Exception {
        var first = start(DEMO);
        await(first, () -> total(first, "/v1/editorial/articles") >= 5);
        first.kill();
        first.killDatabase();

        var second = start(DEMO);
        try {
            awaitLog(second, ENDED);

            assertThat(total(second, "/v1/articles")).isEqualTo(ARTICLES);
            assertThat(total(second, "/v1/editorial/articles")).isEqualTo(ARTICLES);
            assertThat(total(second, "/v1/editorial/notices")).isEqualTo(4);
            assertThat(total(second, "/v1/editorial/publishers")).isEqualTo(3);
            var pact = read(second, "/v1/articles/en/minister-plays-down-talk-of-leaving-rail-pact");
            assertThat(pact.path("translations").findValuesAsText("url")).hasSize(4).doesNotHaveDuplicates();
            var keys = read(second, "/v1/admin/keys").path("items");
            assertThat(keys).filteredOn(key -> key.path("name").asText().equals("demo newsroom"))
                    .isNotEmpty().allMatch(key -> key.has("revokedAt"));
        } finally {
            second.stop();
        }
    }

    @Test
    void staysOutOfADatabaseThatHasContent() throws Exception {
        var first = start(Map.of());
        assertThat(first.post("/v1/editorial/authors", "{\"name\": \"Somebody\"}").statusCode()).isEqualTo(201);
        first.stop();

        var second = start(DEMO);
        try {
            awaitLog(second, "stays out of it");

            assertThat(total(second, "/v1/editorial/articles")).isZero();
            assertThat(total(second, "/v1/editorial/authors")).isEqualTo(1);
        } finally {
            second.stop();
        }
    }

    private PackagedApplication start(Map<String, String> environment) throws IOException, InterruptedException {
        return PackagedApplication.start(directory.resolve("data"), directory.resolve("log"), environment);
    }

    /** Waits for the demo newsroom to be whole. */
    static void awaitWhole(PackagedApplication application) throws Exception {
        awaitLog(application, ENDED);
    }

    private static void awaitLog(PackagedApplication application, String text) throws Exception {
        await(application, () -> application.logLines().stream().anyMatch(line -> line.contains(text)));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(PackagedApplication application, Condition condition) throws Exception {
        for (var tries = 0; !condition.holds(); tries++) {
            assertThat(tries).as(() -> "tries; the log is " + application.log()).isLessThan(1_800);
            Thread.sleep(100);
        }
    }

    private static int total(PackagedApplication application, String path) throws IOException, InterruptedException {
        return read(application, path + "?count=true").path("page").path("total").asInt(-1);
    }

    private static JsonNode read(PackagedApplication application, String path) throws IOException, InterruptedException {
        return JSON.readTree(application.get(path).body());
    }
}
