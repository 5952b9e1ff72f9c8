package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a crash: of the application, of the database server, of both. */
class CrashIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int ARTICLES_BEFORE_THE_CRASH = 60;
    @TempDir
    Path directory;

    /** Headlines of working copies by the id that an answer gave. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> published = new ConcurrentHashMap<>();

    /** What falls while the newsroom writes. */
    private interface Crash {
        void happen(PackagedApplication application) throws IOException, InterruptedException;
    }

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        writeUntil(PackagedApplication::kill);
        writeUntil(application -> {
            application.killDatabase();
            application.kill();
        });
        writeUntil(application -> {
            application.kill();
            application.killDatabase();
        });

        assertEverythingIsThere();
    }

    private void writeUntil(Crash crash) throws IOException, InterruptedException {
        var application = start();
        var goal = acknowledged.size() + ARTICLES_BEFORE_THE_CRASH;
        var writers = Executors.newFixedThreadPool(WRITERS);
        IntStream.range(0, WRITERS).forEach(writer -> writers.submit(() -> write(application)));
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (acknowledged.size() < goal && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        crash.happen(application);
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(goal);
    }

    private PackagedApplication start() throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("data"));
        return PackagedApplication.start(directory.resolve("data"), directory.resolve("application.log"));
    }

    /** Writes until the application is gone. */
    private void write(PackagedApplication application) {
        try {
            while (application.process().isAlive()) {
                var headline = "Headline " + System.nanoTime() + " of " + Thread.currentThread().getName();
                var created = application.post("/v1/editorial/articles",
                        "{\"language\": \"en\", \"headline\": \"" + headline + "\", \"bodyMarkdown\": \"The text.\"}");
                if (created.statusCode() != 201) {
                    continue;
                }
                var id = JSON.readTree(created.body()).path("id").asText();
                acknowledged.put(id, headline);
                if (application.post("/v1/editorial/articles/" + id + "/publish", "").statusCode() == 200) {
                    published.put(id, headline);
                }
            }
        } catch (IOException e) {
            // The application is gone, and the answer with it: it was not acknowledged.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertEverythingIsThere() throws IOException, InterruptedException {
        var application = start();
        try {
            assertThat(published).hasSizeGreaterThan(ARTICLES_BEFORE_THE_CRASH);
            for (var article : acknowledged.entrySet()) {
                var copy = read(application, "/v1/editorial/articles/" + article.getKey());
                assertThat(copy.path("headline").asText()).isEqualTo(article.getValue());
            }
            for (var article : published.entrySet()) {
                var publication = read(application, "/v1/articles/" + article.getKey());
                assertThat(publication.path("headline").asText()).isEqualTo(article.getValue());
                assertThat(publication.path("body")).hasSize(1);
            }
        } finally {
            application.stop();
        }
    }

    private static JsonNode read(PackagedApplication application, String path) throws IOException, InterruptedException {
        var answer = application.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
