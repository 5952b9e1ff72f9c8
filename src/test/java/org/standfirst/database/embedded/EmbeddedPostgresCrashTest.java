package org.standfirst.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills without warning, as kill -9 does, and counts what is left. */
@Timeout(60)
class EmbeddedPostgresCrashTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path home;

    @Test
    void keepsEveryAcknowledgedCommitWhenTheApplicationIsKilled() throws Exception {
        var newsroom = NewsroomProcess.start(home, "write");
        newsroom.awaitAcknowledgements(200);

        newsroom.kill();

        assertNothingIsLost(newsroom);
    }

    @Test
    void keepsEveryAcknowledgedCommitWhenTheServerIsKilled() throws Exception {
        var newsroom = NewsroomProcess.start(home, "write");
        newsroom.awaitAcknowledgements(200);

        postmaster().destroyForcibly();
        newsroom.awaitAcknowledgements(200);
        while (!newsroom.lines().contains("lost the server")) {
            newsroom.awaitAcknowledgements(1);
        }
        newsroom.awaitAcknowledgements(200);

        assertThat(newsroom.process().isAlive()).isTrue();
        newsroom.kill();
        assertNothingIsLost(newsroom);
    }

    @Test
    void keepsEveryAcknowledgedCommitWhenBothAreKilled() throws Exception {
        var newsroom = NewsroomProcess.start(home, "write");
        newsroom.awaitAcknowledgements(200);

        postmaster().destroyForcibly();
        newsroom.kill();

        assertNothingIsLost(newsroom);
    }

    @Test
    void restartsAKilledServerBesideASessionThatIsStillBusy() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = Sessions.open(postgres);
                var statement = connection.createStatement()) {
            // Never waits for anything, so does not notice that its postmaster is gone.
            var query = "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b";
            var busy = new Thread(() -> assertThatThrownBy(() -> statement.execute(query)));
            busy.start();
            Thread.sleep(300);

            postmaster().destroyForcibly();
            busy.join();

            awaitConnections(postgres);
        }
    }

    @Test
    void ignoresAProcessNumberThatBelongsToSomebodyElseByNow() throws Exception {
        EmbeddedPostgres.start(home).close();
        var ourselves = ProcessHandle.current().pid();
        var recorded = "%d%n%s%n%d%n".formatted(ourselves, DataDirectory.in(home), 1_700_000_000);
        Files.writeString(DataDirectory.in(home).resolve("postmaster.pid"), recorded);

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "select 1")).containsExactly("1");
        }
    }

    @Test
    void startsOverWhenTheFirstStartWasCutShort(@TempDir Path interrupted) throws Exception {
        Files.createDirectories(interrupted.resolve("unfinished/data"));
        Files.writeString(interrupted.resolve("unfinished/data/PG_VERSION"), "18");
        Files.createDirectories(interrupted.resolve("postgres-bin/partial/bin"));
        Files.writeString(interrupted.resolve("postgres-bin/partial/bin/postgres"), "half a program");
        Files.writeString(interrupted.resolve("password.partial"), "half a passw");

        try (var postgres = EmbeddedPostgres.start(interrupted)) {
            assertThat(Sessions.query(postgres, "select 1")).containsExactly("1");
        }
        assertThat(interrupted.resolve("unfinished")).doesNotExist();
        assertThat(interrupted.resolve("postgres-bin/partial")).doesNotExist();
    }

    @Test
    void stopsTheServerWhenTheApplicationExitsWithoutClosing() throws Exception {
        var newsroom = NewsroomProcess.start(home, "leave");

        newsroom.awaitEnd();

        assertThat(newsroom.lines()).contains("started");
        assertThat(DataDirectory.in(home).resolve("postmaster.pid")).doesNotExist();
    }

    private static void assertNothingIsLost(NewsroomProcess newsroom) throws IOException, SQLException {
        newsroom.awaitEnd();
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "select number from story"))
                    .doesNotHaveDuplicates()
                    .containsAll(newsroom.acknowledged());
        }
    }

    private static void awaitConnections(EmbeddedPostgres postgres) throws InterruptedException {
        while (true) {
            try {
                assertThat(Sessions.query(postgres, "select 1")).containsExactly("1");
                return;
            } catch (SQLException down) {
                Thread.sleep(50);
            }
        }
    }

    private static ProcessHandle postmaster() throws IOException {
        var file = DataDirectory.in(home).resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
    }
}
