package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server of our own in a directory of our own, for where no database is configured.
 *
 * <p>
 * It is durable: once a commit is acknowledged, neither the death of this JVM nor that of the server loses it. A
 * server that dies is started again on the same port; one that a killed JVM left behind is stopped by the next start.
 * It listens on 127.0.0.1 only and asks every role for a password.
 *
 * <p>
 * One JVM at a time may use a directory. A second start in the <em>same</em> JVM replaces the first, since a
 * development server that reloads its classes may have forgotten the instance it had.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Role owner;
    private final Watcher watcher;

    private EmbeddedPostgres(Role owner, Watcher watcher) {
        this.owner = owner;
        this.watcher = watcher;
    }

    /**
     * Starts the server on a free port.
     *
     * @see #start(Path, int)
     */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, PostgresServer.ANY_PORT);
    }

    /**
     * Starts the server, after creating its database if the directory has none, and returns once it takes connections.
     *
     * @param directory where everything is kept; created if absent, and best not shared with other files
     * @param port the port to listen on, or 0 for any free one
     * @throws EmbeddedPostgresException if another JVM uses the directory, it cannot be written to, the port is taken,
     *         there is no PostgreSQL for this platform, or the server refuses to start
     */
    public static EmbeddedPostgres start(Path directory, int port) {
        try {
            refuseWhatShellsExpand(directory.toAbsolutePath().toString());
            var home = Files.createDirectories(directory).toRealPath();
            Watcher.stopPredecessor(home);
            var lock = DirectoryLock.acquire(home);
            try {
                return start(home, port, lock);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot keep a database in " + directory.toAbsolutePath() + " (" + e
                            + "). Choose a directory that can be written to, or configure quarkus.datasource.jdbc.url.",
                    e);
        }
    }

    /** The programs of PostgreSQL call each other through a shell, their paths in double quotes. */
    private static void refuseWhatShellsExpand(String path) {
        if (path.matches("(?s).*[$`\"\n%].*")) {
            throw new EmbeddedPostgresException("PostgreSQL cannot be run in " + path
                    + ", because of a $, %, \", ` or line break in that name. Choose another directory.");
        }
    }

    private static EmbeddedPostgres start(Path home, int port, DirectoryLock lock) throws IOException {
        var account = ServerAccount.of(home);
        var binaries = PostgresBinaries.unpack(home);
        var commands = new Commands(home, account, binaries);
        var data = new DataDirectory(home, account, commands);
        var server = new PostgresServer(data, commands);
        server.stopLeftover();
        data.initialise();
        binaries.deleteOthers();
        server.start(port);
        try {
            var owner = data.administrator(server.port()).createDatabase();
            return new EmbeddedPostgres(owner, Watcher.start(home, server, lock, data.administrator(server.port())));
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** Where the database is reached; the port stays the same until {@link #close()}. */
    public String jdbcUrl() {
        return owner.jdbcUrl();
    }

    /** The owner of the database: no superuser, but may create roles and trusted extensions. */
    public String username() {
        return owner.name();
    }

    /** The owner's password. */
    public String password() {
        return owner.password();
    }

    /**
     * Stops the server and waits for it: sessions still open are ended, what they committed is kept. Also happens when
     * the JVM exits, once no session is open any more but 10 seconds later at most. Further calls do nothing.
     */
    @Override
    public void close() {
        watcher.close();
    }
}
