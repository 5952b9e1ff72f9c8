package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.database.embedded.EmbeddedPostgres;

/** Two instances on one database: both follow the clock of the database, and what is told is told by one of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 20;
    /** For how long an instance serves what it keeps without hearing of changes. */
    private static final Duration TRUST = Duration.ofSeconds(2);
    @TempDir
    static Path directory;
    private EmbeddedPostgres database;
    private List<PackagedApplication> instances;

    @BeforeAll
    void startBoth() throws IOException, InterruptedException {
        database = EmbeddedPostgres.start(directory.resolve("database"));
        var environment = Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(), "QUARKUS_DATASOURCE_PASSWORD", database.password());
        instances = new ArrayList<>();
        for (var name : List.of("one", "two")) {
            instances.add(PackagedApplication.start(directory.resolve(name), directory.resolve(name + ".log"), environment));
        }
    }

    @AfterAll
    void stopBoth() throws InterruptedException {
        for (var instance : instances) {
            instance.stop();
        }
        database.close();
    }

    @Test
    void showBothAScheduledArticleFromItsTimeOnAndNotBefore() throws IOException, InterruptedException {
        var at = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        var ids = new ArrayList<String>();
        for (var i = 0; i < ARTICLES; i++) {
            ids.add(draft(Map.of()));
            step(ids.get(i), "schedule", Map.of("at", at.toString()));
        }

        assertBothChange(ids.get(0), at, 404, 200);
        awaitAnnouncements(ids);
    }

    @Test
    void holdBothAnArticleUntilItsEmbargoEnds() throws IOException, InterruptedException {
        var at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        var id = draft(Map.of("embargoUntil", at.toString()));
        step(id, "publish", Map.of());

        assertBothChange(id, at, 404, 200);
    }

    @Test
    void loseBothAnArticleWhenItExpires() throws IOException, InterruptedException {
        var at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        var id = draft(Map.of("expiresAt", at.toString()));
        step(id, "publish", Map.of());

        assertBothChange(id, at, 200, 410);
    }

    @Test
    void seeEachOthersPublicationsThoughBothKeepTheirAnswers() throws IOException, InterruptedException {
        var id = draft(Map.of());
        for (var i = 0; i < 20; i++) {
            for (var step : List.of("publish", "unpublish")) {
                step(id, step, Map.of());
                var done = Instant.now();

                assertThat(isShown(1, id)).as("where it was done").isEqualTo(step.equals("publish"));
                var asked = Instant.now();
                while (isShown(0, id) != step.equals("publish")) {
                    assertThat(asked).as("asked of the other").isBefore(done.plus(TRUST));
                    asked = Instant.now();
                }
            }
        }
    }

    private boolean isShown(int instance, String id) throws IOException, InterruptedException {
        return instances.get(instance).get("/v1/articles/" + id).statusCode() == 200;
    }

    /**
     * Asks both again and again: what was asked and answered before the moment is the one, what was asked after it the other.
     */
    private void assertBothChange(String id, Instant at, int before, int after) throws IOException, InterruptedException {
        var sawBefore = 0;
        var sawAfter = 0;
        while (sawAfter < 10) {
            for (var instance : instances) {
                var asked = Instant.now();
                var status = instance.get("/v1/articles/" + id).statusCode();
                var answered = Instant.now();
                if (answered.isBefore(at)) {
                    assertThat(status).isEqualTo(before);
                    sawBefore++;
                } else if (asked.isAfter(at)) {
                    assertThat(status).isEqualTo(after);
                    sawAfter++;
                }
            }
        }
        assertThat(sawBefore).isPositive();
    }

    /** Each article is told of once: one revision by the system, whichever instance made it. */
    private void awaitAnnouncements(List<String> ids) throws IOException, InterruptedException {
        for (var id : ids) {
            while (announcements(id) == 0) {
                Thread.sleep(50);
            }
        }
        Thread.sleep(3_000);
        for (var id : ids) {
            assertThat(announcements(id)).isEqualTo(1);
        }
    }

    private long announcements(String id) throws IOException, InterruptedException {
        var revisions = read(instances.get(0).get("/v1/editorial/articles/" + id + "/revisions").body()).path("items");
        var count = 0;
        for (var revision : revisions) {
            if (revision.path("by").asText().equals("system")) {
                count++;
            }
        }
        return count;
    }

    private String draft(Map<String, ?> properties) throws IOException, InterruptedException {
        var article = new HashMap<String, Object>(Map.of("language", "en", "headline", "The lake at " + System.nanoTime()));
        article.putAll(properties);
        var answer = instances.get(0).post("/v1/editorial/articles", JSON.writeValueAsString(article));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body()).path("id").asText();
    }

    private void step(String id, String step, Map<String, ?> input) throws IOException, InterruptedException {
        var answer = instances.get(1).post("/v1/editorial/articles/" + id + "/" + step, JSON.writeValueAsString(input));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode read(String text) throws IOException {
        return JSON.readTree(text);
    }
}
