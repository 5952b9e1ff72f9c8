package org.standfirst.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EmbeddedPostgresTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path home;

    @Test
    void keepsTheDataAcrossRestarts() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            Sessions.execute(postgres, "create table headline as select 'Ընտրություններ' as words");
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "select words from headline")).containsExactly("Ընտրություններ");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "fsync, on",
            "full_page_writes, on",
            "synchronous_commit, on",
            "data_checksums, on",
            "jit, off",
            "server_encoding, UTF8",
            "listen_addresses, 127.0.0.1",
            "password_encryption, scram-sha-256"
    })
    void runsWith(String setting, String value) throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "show " + setting)).containsExactly(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Մամուլ", "პრესა", "Пресса", "presse", "صحافة" })
    void findsSimilarWordsInEveryScript(String word) throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            Sessions.execute(postgres, "create extension if not exists pg_trgm");

            assertThat(Sessions.query(postgres, "select cardinality(show_trgm('" + word + "')) > 0"))
                    .containsExactly("t");
        }
    }

    @Test
    void doesNotMakeTheOwnerASuperuser() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            assertThat(Sessions.query(
                    postgres, "select datdba::regrole from pg_database where datname = current_database()"))
                    .containsExactly(postgres.username());
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var postgres = EmbeddedPostgres.start(home)) {
            var refusal = catchThrowableOfType(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "guess"));

            assertThat(refusal.getSQLState()).isEqualTo("28P01");
        }
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws Exception {
        assumeTrue(FileTree.isPosix(home));

        try (var postgres = EmbeddedPostgres.start(home)) {
            var file = home.resolve("password");
            assertThat(file).hasContent(postgres.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void listensOnTheRequestedPort() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        try (var postgres = EmbeddedPostgres.start(home, port)) {
            assertThat(postgres.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/standfirst");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, socket.getLocalPort()))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessage("Port " + socket.getLocalPort() + " is in use by another program.");
        }
    }

    @Test
    void refusesADirectoryThatAnotherProcessUses() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            var rival = NewsroomProcess.start(home, "leave");
            rival.awaitEnd();

            assertThat(rival.process().waitFor()).isEqualTo(1);
            assertThat(rival.lines())
                    .anyMatch(line -> line.contains("Another process is using the database in " + home));
            assertThat(Sessions.query(postgres, "select 1")).containsExactly("1");
        }
    }

    @Test
    void replacesWhatAClassLoaderThatIsGoneLeftRunning() throws Exception {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var forgotten = loader.loadClass(EmbeddedPostgres.class.getName());
            forgotten.getMethod("start", Path.class).invoke(null, home);
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sessions.query(postgres, "select 1")).containsExactly("1");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("standfirst-postgres " + home))
                    .hasSize(1);
        }
    }

    @Test
    void saysWhichFileIsMissingWhenThePasswordIsLost() throws Exception {
        EmbeddedPostgres.start(home).close();
        var password = home.resolve("password");
        var elsewhere = Files.move(password, home.resolve("elsewhere"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(password.toString());
        Files.move(elsewhere, password);
    }

    @Test
    void saysThatTheDirectoryCannotBeUsed() throws Exception {
        var file = Files.createFile(home.resolve("a file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("quarkus.datasource.jdbc.url");
        Files.delete(file);
    }

    @Test
    void quotesTheServerWhenItRefusesToStart() throws Exception {
        EmbeddedPostgres.start(home).close();
        var version = DataDirectory.in(home).resolve("PG_VERSION");
        Files.writeString(version, "11\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("initialized by PostgreSQL version 11");
        Files.writeString(version, "18\n");
    }

    @ParameterizedTest
    @CsvSource({
            "Linux, amd64, postgres-linux-x86_64.txz",
            "Linux, aarch64, postgres-linux-arm_64.txz",
            "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
            "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
            "Windows 11, amd64, postgres-windows-x86_64.txz",
            "Windows 11, aarch64, postgres-windows-x86_64.txz"
    })
    void bringsPostgresFor(String system, String architecture, String archive) {
        assertThat(PostgresBinaries.archive(system, architecture)).isEqualTo(archive);
        assertThat(PostgresBinaries.class.getResource("/" + archive)).isNotNull();
    }

    @Test
    void namesThePlatformThatHasNoPostgres() {
        assertThatThrownBy(() -> PostgresBinaries.open(PostgresBinaries.archive("SunOS", "sparcv9")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("postgres-sunos-sparcv9.txz")
                .hasMessageContaining("quarkus.datasource.jdbc.url");
    }

    private static URL[] classPath() throws IOException {
        var urls = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
