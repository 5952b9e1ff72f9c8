package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The main process of a server of ours.
 *
 * <p>
 * The number in {@code postmaster.pid} proves nothing: the server may be long dead and its number given to another
 * process, in a container even to this JVM. The program the process runs does: nobody but us starts one from our
 * {@code postgres-bin}.
 */
record Postmaster(ProcessHandle process, Path binaries) {

    static Optional<Postmaster> find(DataDirectory data) throws IOException {
        var binaries = PostgresBinaries.allVersions(data.home());
        try (var lines = Files.lines(file(data))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .map(process -> new Postmaster(process, binaries))
                    .filter(Postmaster::isRunning);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Clears away what a dead postmaster or an interrupted start left and what would keep the next from starting: the
     * file, and processes still busy, which hold on to the shared memory. To kill them is as safe as the crash was.
     */
    static void clearAway(DataDirectory data) throws IOException {
        var binaries = PostgresBinaries.allVersions(data.home());
        var orphans = ProcessHandle.allProcesses()
                .map(process -> new Postmaster(process, binaries))
                .filter(Postmaster::isRunning)
                .toList();
        orphans.forEach(orphan -> orphan.process().destroyForcibly());
        orphans.forEach(Postmaster::awaitEnd);
        Files.deleteIfExists(file(data));
    }

    /** A zombie, whom nobody may have reaped where this JVM is a container's first process, has no program. */
    boolean isRunning() {
        var info = process.info();
        return process.isAlive()
                && info.command().or(info::commandLine).filter(this::isOurs).isPresent();
    }

    /** For a second at most; not by {@code onExit}, which never comes for a zombie. */
    private void awaitEnd() {
        for (var tries = 0; tries < 100 && isRunning(); tries++) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean isOurs(String program) {
        return program.startsWith(binaries.toString());
    }

    private static Path file(DataDirectory data) {
        return data.path().resolve("postmaster.pid");
    }
}
