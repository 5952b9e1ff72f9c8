package org.standfirst.database.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The thread that looks after a running server: starts it again when it dies, stops it when interrupted, and then lets
 * go of the directory.
 *
 * <p>
 * Being a thread with a name, it can be found and interrupted from another class loader, where static fields and
 * even our own types are not the same.
 */
final class Watcher extends Thread {

    private static final Logger LOG = System.getLogger(Watcher.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A server that has lived this long has recovered from what killed the one before. */
    private static final Duration STABLE = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 30;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final PostgresServer server;
    private final DirectoryLock lock;
    private final Administrator administrator;
    private final CountDownLatch endRequested = new CountDownLatch(1);
    private final Thread exitHook = new Thread(this::closeAtExit, "standfirst-postgres-exit");

    private Watcher(Path home, PostgresServer server, DirectoryLock lock, Administrator administrator) {
        super(name(home));
        this.server = server;
        this.lock = lock;
        this.administrator = administrator;
        setDaemon(true);
    }

    static Watcher start(Path home, PostgresServer server, DirectoryLock lock, Administrator administrator) {
        var watcher = new Watcher(home, server, lock, administrator);
        Runtime.getRuntime().addShutdownHook(watcher.exitHook);
        watcher.start();
        return watcher;
    }

    /** Ends the watcher that an earlier start in this JVM left on the directory, and its server with it. */
    static void stopPredecessor(Path home) {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name(home)))
                .forEach(Watcher::stop);
    }

    void close() {
        stop(this);
    }

    /** Asks the watcher to end. Not by a real interrupt, which would break off its own reading of files as well. */
    @Override
    public void interrupt() {
        endRequested.countDown();
    }

    @Override
    public void run() {
        try {
            watch();
        } catch (IOException | InterruptedException | RuntimeException e) {
            LOG.log(Level.ERROR, "PostgreSQL is no longer looked after", e);
        } finally {
            server.stop();
            lock.close();
            forgetExitHook();
        }
    }

    private void watch() throws InterruptedException, IOException {
        for (var failures = 0; failures < ATTEMPTS; failures++) {
            var started = System.nanoTime();
            if (endsBeforeServer()) {
                return;
            }
            if (System.nanoTime() - started > STABLE.toNanos()) {
                failures = 0;
            }
            restart();
        }
        LOG.log(Level.ERROR, "PostgreSQL has died " + ATTEMPTS + " times in a row and stays down. Restart the"
                + " application once the cause, which its log should tell, is removed.");
    }

    /** Whether the watcher was asked to end, rather than the server having died. */
    private boolean endsBeforeServer() throws InterruptedException, IOException {
        var postmaster = server.postmaster();
        while (postmaster.isPresent() && postmaster.get().isRunning()) {
            if (waitForEnd(PERIOD)) {
                return true;
            }
        }
        return waitForEnd(Duration.ZERO);
    }

    private void restart() throws InterruptedException {
        LOG.log(Level.WARNING, "PostgreSQL has died; starting it again");
        try {
            server.restart();
        } catch (EmbeddedPostgresException | IOException e) {
            LOG.log(Level.WARNING, "PostgreSQL did not start again", e);
            waitForEnd(PAUSE);
        }
    }

    private boolean waitForEnd(Duration time) throws InterruptedException {
        return endRequested.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The application's own exit runs at the same time and may still have something to write. */
    private void closeAtExit() {
        try {
            var deadline = System.nanoTime() + GRACE.toNanos();
            while (!waitForEnd(PERIOD) && System.nanoTime() < deadline && administrator.hasCompany()) {
                LOG.log(Level.DEBUG, "Waiting for open sessions");
            }
        } catch (SQLException | InterruptedException e) {
            LOG.log(Level.DEBUG, "Not waiting for open sessions", e);
        }
        close();
    }

    private void forgetExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The JVM is exiting already");
        }
    }

    private static void stop(Thread watcher) {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(Path home) {
        return "standfirst-postgres " + home;
    }
}
