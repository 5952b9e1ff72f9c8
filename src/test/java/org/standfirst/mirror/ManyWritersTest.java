package org.standfirst.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/**
 * Sixteen write at once, some of them slow, some giving up, some killed in the middle. Whoever follows meanwhile ends with
 * what readers see.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyWritersTest {

    private static final int WRITERS = 16;
    /** Those that write by the API; the others hold transactions of their own open. */
    private static final int BY_API = 8;
    private static final Duration TIME = Duration.ofSeconds(12);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final List<String> articles = new CopyOnWriteArrayList<>();
    private final List<String> tags = new CopyOnWriteArrayList<>();

    @Test
    void leaveEveryFollowerWithWhatReadersSee() throws Exception {
        for (var i = 0; i < 6; i++) {
            tags.add(Tags.tag());
        }
        for (var i = 0; i < 20; i++) {
            articles.add(Articles.published(Map.of("tags", List.of(tags.get(i % tags.size())))));
        }
        var pool = Executors.newFixedThreadPool(WRITERS + 3);
        var end = Instant.now().plus(TIME);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> write(number, end), pool)).toList();
        var fromTheStart = follow("start", end.plusSeconds(1), pool);
        Thread.sleep(TIME.dividedBy(2).toMillis());
        var fromTheMiddle = follow("middle", end.plusSeconds(1), pool);
        for (var writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }

        var delivered = delivered();
        assertThat(delivered).hasSizeGreaterThan(10);
        for (var follower : List.of(fromTheStart, fromTheMiddle)) {
            var copy = follower.get(1, TimeUnit.MINUTES);
            assertThat(copy).isEqualTo(delivered);
        }
        assertThat(MirrorCommand.run(List.of("--from", site(), "--to", directory.resolve("start").toString(), "--verify"),
                quiet(), System.err)).isZero();
        pool.shutdown();
    }

    private static String site() {
        return "http://localhost:" + RestAssured.port;
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Reads all the time, and once more to the end when all has happened. */
    private CompletableFuture<Map<String, JsonNode>> follow(String name, Instant end, ExecutorService pool) {
        return CompletableFuture.supplyAsync(() -> {
            var options = Options.parse(List.of("--from", site(), "--to", directory.resolve(name).toString()), null);
            var progress = new Progress(quiet(), System.err);
            var origin = new Origin(options, progress);
            try (var copy = new DirectoryCopy(Path.of(options.to()), origin.name())) {
                var follower = new Follower(origin, copy, progress);
                while (Instant.now().isBefore(end)) {
                    follower.catchUp();
                    pause(20);
                }
                // What the last writers did is readable now that none is left.
                Thread.sleep(1_500);
                follower.catchUp();
                var held = new TreeMap<String, JsonNode>();
                copy.forEach(article -> held.put(article.path("id").asText(), article));
                return held;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, pool);
    }

    private Map<String, JsonNode> delivered() throws IOException {
        var all = new TreeMap<String, JsonNode>();
        var cursor = "";
        while (cursor != null) {
            var page = Api.reader().get("/v1/articles?limit=100&fields=id" + cursor).then().statusCode(200).extract();
            for (var id : page.<List<String>> path("items.id")) {
                var article = (ObjectNode) JSON.readTree(Api.reader().get("/v1/articles/" + id).asString());
                article.remove("notices");
                all.put(id, article);
            }
            cursor = page.path("page.next") == null ? null : "&cursor=" + page.path("page.next");
        }
        return all;
    }

    private void write(int number, Instant end) {
        var random = new Random(number);
        while (Instant.now().isBefore(end)) {
            try {
                if (number < BY_API) {
                    writeByApi(random);
                } else {
                    writeSlowly(random);
                }
            } catch (SQLException | AssertionError e) {
                // It was killed, or two waited for each other, or one was refused; it goes on with the next.
            }
        }
    }

    private void writeByApi(Random random) {
        var article = any(articles, random);
        switch (random.nextInt(9)) {
            case 0, 1 -> articles.add(Articles.published(Map.of("tags", List.of(any(tags, random)), "related",
                    List.of(Map.of("relation", "readMore", "article", article)))));
            case 2, 3 -> {
                Api.change().body(Map.of("headline", Articles.uniqueHeadline(), "tags", List.of(any(tags, random))))
                        .patch(Articles.path(article));
                Api.admin().post(Articles.path(article) + "/publish");
            }
            case 4 -> Api.admin().post(Articles.path(article) + "/unpublish");
            case 5 -> Api.admin().post(Articles.path(article) + "/publish");
            case 6 -> Api.change().body(Map.of("names", Map.of("en", Unique.text("Harbour"))))
                    .patch(Tags.PATH + "/" + any(tags, random));
            case 7 -> Api.admin().body(Map.of("reason", "legal")).post(Articles.path(article) + "/recall");
            default -> Api.change().body(Map.of("slug", Unique.slug())).patch(Tags.PATH + "/" + any(tags, random));
        }
    }

    /** A transaction that takes its time between what it does and its end, be that a commit or none. */
    private void writeSlowly(Random random) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            update(connection, "set local lock_timeout = '500ms'");
            update(connection, "update published.article set headline = headline || '.' where id = '%s'"
                    .formatted(any(articles, random)));
            if (random.nextBoolean()) {
                update(connection, "update published.tag set names = jsonb_set(names, '{en}', '\"%s\"') where id = '%s'"
                        .formatted(Unique.text("Quay"), any(tags, random)));
            }
            pause(random.nextInt(400));
            switch (random.nextInt(4)) {
                case 0 -> connection.rollback();
                case 1 -> update(connection, "select pg_terminate_backend(pg_backend_pid())");
                default -> connection.commit();
            }
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String any(List<String> list, Random random) {
        var some = new ArrayList<>(list);
        return some.get(random.nextInt(some.size()));
    }
}
