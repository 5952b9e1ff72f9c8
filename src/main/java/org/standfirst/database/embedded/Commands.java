package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL under the account of the server. */
record Commands(Path home, ServerAccount account, PostgresBinaries binaries) {

    /** How a program ended and what it wrote. */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        return run(home, command);
    }

    /**
     * Runs any program and waits for it, even when interrupted: a server half started or half stopped helps nobody.
     */
    static Outcome run(Path home, List<String> command) throws IOException {
        // A file, for on Windows the server inherits the pipe from pg_ctl and never closes it.
        var output = home.resolve("command.log");
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var status = waitFor(builder.start());
        var bytes = Files.readAllBytes(output);
        return new Outcome(status, new String(bytes, Charset.defaultCharset()).strip());
    }

    private static int waitFor(Process process) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
