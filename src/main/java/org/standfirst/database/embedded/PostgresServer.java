package org.standfirst.database.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts and stops the server through {@code pg_ctl}, which keeps a terminal's Ctrl-C from it, gives up an
 * administrator's powers on Windows, and knows when the server is ready.
 */
final class PostgresServer {

    static final int ANY_PORT = 0;

    private static final Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final long LOG_LIMIT = 5_000_000;

    /** Recovery after a crash replays at most max_wal_size, 1 GB, which a slow disk may need minutes for. */
    private static final String START_TIMEOUT = "--timeout=300";

    private static final String STOP_TIMEOUT = "--timeout=30";

    /** Said on the command line, where neither a configuration file nor ALTER SYSTEM can undo it. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "shared_buffers=128MB",
            "max_connections=100",
            "jit=off",
            "logging_collector=off",
            "log_checkpoints=off");

    private final DataDirectory data;
    private final Commands commands;
    private final Path log;
    private int port;

    PostgresServer(DataDirectory data, Commands commands) {
        this.data = data;
        this.commands = commands;
        this.log = data.home().resolve("postgres.log");
    }

    /**
     * Stops a server that a killed JVM left running. It is not adopted: one started anew has this version's programs
     * and settings, and no sessions of the dead.
     */
    void stopLeftover() throws IOException {
        if (Postmaster.find(data).isPresent()) {
            LOG.log(Level.INFO, "Stopping the PostgreSQL that an earlier run left in {0}", data.path());
            stop();
        }
        Postmaster.clearAway(data);
    }

    void start(int requestedPort) throws IOException {
        if (requestedPort != ANY_PORT && !isFree(requestedPort)) {
            throw new EmbeddedPostgresException("Port " + requestedPort + " is in use by another program.");
        }
        port = requestedPort == ANY_PORT ? freePort() : requestedPort;
        try {
            restart();
        } catch (EmbeddedPostgresException e) {
            if (requestedPort != ANY_PORT || isFree(port)) {
                throw e;
            }
            port = freePort(); // somebody was quicker
            restart();
        }
        LOG.log(Level.INFO, "PostgreSQL is running on port {0} with its data in {1}", "" + port, data.path());
    }

    /** Starts the server on the port it had. */
    void restart() throws IOException {
        Postmaster.clearAway(data);
        prepareLog();
        var logged = Files.size(log);
        var arguments = new ArrayList<>(controls("start", START_TIMEOUT));
        arguments.add("--log=" + log);
        arguments.add("--options=" + options());
        var outcome = commands.run("pg_ctl", arguments);
        if (!outcome.succeeded()) {
            stop();
            throw new EmbeddedPostgresException("PostgreSQL does not start in " + data.home() + ": " + outcome.output()
                    + System.lineSeparator() + logSince(logged));
        }
    }

    void stop() {
        try {
            if (Postmaster.find(data).isPresent() && !stop("fast") && !stop("immediate")) {
                LOG.log(Level.ERROR, "PostgreSQL on {0} does not stop; see {1}", data.path(), log);
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "PostgreSQL on " + data.path() + " cannot be stopped", e);
        }
    }

    Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.find(data);
    }

    int port() {
        return port;
    }

    private boolean stop(String mode) throws IOException {
        var arguments = new ArrayList<>(controls("stop", STOP_TIMEOUT));
        arguments.add("--mode=" + mode);
        return commands.run("pg_ctl", arguments).succeeded();
    }

    private List<String> controls(String action, String timeout) {
        return List.of(action, "--pgdata=" + data.path(), "--wait", timeout, "--silent");
    }

    private String options() {
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        if (System.getProperty("os.name").startsWith("Mac")) {
            // There, fsync leaves the data in the drive's cache: "Reliability" in the PostgreSQL documentation.
            options.append(" -c wal_sync_method=fsync_writethrough");
        }
        return options.toString();
    }

    private String logSince(long position) throws IOException {
        try (var stream = Files.newInputStream(log)) {
            stream.skipNBytes(position);
            return new String(stream.readNBytes(4_000), Charset.defaultCharset());
        }
    }

    /** Made by us, for in the directory the account of the server may not be allowed to create files. */
    private void prepareLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            FileTree.createPrivateFile(log);
        }
        commands.account().own(log);
    }

    private static int freePort() throws IOException {
        try (var socket = listen(ANY_PORT)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }));
    }
}
