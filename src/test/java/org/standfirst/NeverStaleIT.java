package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.database.embedded.EmbeddedPostgres;

/**
 * A hundred readers at two instances, writers at one of them, and connections to the database that are cut all the while: no
 * answer is older than it may be. Where it was published, a publication is to be seen from the moment of its answer; at
 * another instance, {@link #TRUST} later at the latest.
 */
class NeverStaleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int READERS = 100;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration BETWEEN_CUTS = Duration.ofMillis(1_500);
    private static final long READERS_PAUSE_MILLIS = 20;
    /** For how long an instance serves what it keeps without hearing of changes. */
    private static final Duration TRUST = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final Queue<String> stale = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** An article whose headline is a number that only grows; and at which moments which numbers were acknowledged. */
    private record Story(String id, AtomicInteger number, ConcurrentSkipListMap<Long, Integer> acknowledged) {

        /** What a reader has to see at least who asked at that moment, in nanoseconds. */
        int leastAt(long asked) {
            var last = acknowledged.floorEntry(asked);
            return last == null ? 0 : last.getValue();
        }
    }

    @Test
    void answersNothingOutOfDateThoughConnectionsAreCut() throws Exception {
        try (var database = EmbeddedPostgres.start(directory.resolve("database"))) {
            var environment = Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", database.username(), "QUARKUS_DATASOURCE_PASSWORD", database.password());
            var here = PackagedApplication.start(directory.resolve("here"), directory.resolve("here.log"), environment);
            var there = PackagedApplication.start(directory.resolve("there"), directory.resolve("there.log"), environment);
            try {
                var stories = new ArrayList<Story>();
                for (var i = 0; i < WRITERS; i++) {
                    stories.add(story(here));
                }
                runAll(database, here, there, stories);
            } finally {
                here.stop();
                there.stop();
            }
        }
        assertThat(stale).isEmpty();
        // Else it has tested nothing.
        assertThat(cut.get()).isGreaterThan(10);
        assertThat(read.get()).isGreaterThan(2 * READERS);
    }

    private void runAll(EmbeddedPostgres database, PackagedApplication here, PackagedApplication there, List<Story> stories)
            throws Exception {
        var pool = Executors.newCachedThreadPool();
        var tasks = new ArrayList<Future<Void>>();
        for (var story : stories) {
            tasks.add(pool.submit(repeat(() -> write(here, story))));
        }
        for (var i = 0; i < READERS; i++) {
            var isHere = i % 2 == 0;
            tasks.add(pool.submit(repeat(() -> read(isHere ? here : there, isHere ? Duration.ZERO : TRUST, stories))));
        }
        tasks.add(pool.submit(repeat(() -> cut(database))));
        Thread.sleep(TIME.toMillis());
        ended = true;
        for (var task : tasks) {
            task.get();
        }
        pool.shutdown();
    }

    private interface Step {
        void take() throws IOException, InterruptedException, SQLException;
    }

    private Callable<Void> repeat(Step step) {
        return () -> {
            while (!ended) {
                step.take();
            }
            return null;
        };
    }

    private Story story(PackagedApplication at) throws IOException, InterruptedException {
        var created = at.post("/v1/editorial/articles", JSON.writeValueAsString(Map.of("language", "en", "headline", "0")));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var story = new Story(JSON.readTree(created.body()).path("id").asText(), new AtomicInteger(),
                new ConcurrentSkipListMap<>());
        assertThat(at.post(path(story) + "/publish", "{}").statusCode()).isEqualTo(200);
        return story;
    }

    /** What was not acknowledged may have been done or not: the next number is greater than it. */
    private void write(PackagedApplication at, Story story) throws IOException, InterruptedException {
        var number = story.number.incrementAndGet();
        var changed = at.patch(path(story), JSON.writeValueAsString(Map.of("headline", String.valueOf(number))));
        if (changed.statusCode() == 200 && at.post(path(story) + "/publish", "{}").statusCode() == 200) {
            story.acknowledged.put(System.nanoTime(), number);
        }
    }

    private void read(PackagedApplication at, Duration patience, List<Story> stories) throws IOException, InterruptedException {
        var story = stories.get(ThreadLocalRandom.current().nextInt(stories.size()));
        var least = story.leastAt(System.nanoTime() - patience.toNanos());
        var answer = at.get("/v1/articles/" + story.id + "?fields=headline");
        if (answer.statusCode() == 200) {
            read.incrementAndGet();
            var shown = JSON.readTree(answer.body()).path("headline").asInt();
            if (shown < least) {
                stale.add("%s after %s showed %d and not %d".formatted(story.id, patience, shown, least));
            }
        } else {
            // The database is away for a moment, and an answer that may be out of date is none.
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        }
        Thread.sleep(READERS_PAUSE_MILLIS);
    }

    /** Ends all connections that write and listen, but that which does it; the instances make new ones. */
    private void cut(EmbeddedPostgres database) throws SQLException, InterruptedException {
        Thread.sleep(BETWEEN_CUTS.toMillis());
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = current_user and pid <> pg_backend_pid()")) {
            rows.next();
            cut.addAndGet(rows.getInt(1));
        }
    }

    private static String path(Story story) {
        return "/v1/editorial/articles/" + story.id;
    }
}
