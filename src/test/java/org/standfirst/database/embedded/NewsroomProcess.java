package org.standfirst.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Newsroom} in a JVM of its own, and what it has said so far. */
record NewsroomProcess(Process process, BufferedReader output, List<String> lines) {

    static NewsroomProcess start(Path home, String task) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Newsroom.class.getName(),
                home.toString(),
                task)
                .redirectErrorStream(true)
                .start();
        return new NewsroomProcess(process, process.inputReader(), new ArrayList<>());
    }

    /** Reads on until that many more commits have been acknowledged. */
    void awaitAcknowledgements(int count) throws IOException {
        var goal = acknowledged().size() + count;
        while (acknowledged().size() < goal) {
            var line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("The newsroom ended: " + lines);
            }
            lines.add(line);
        }
    }

    /** By its handle, for {@code Process.destroyForcibly} would throw away what we have not read yet. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Reads what is left once the process is dead. */
    void awaitEnd() throws IOException {
        output.lines().forEach(lines::add);
    }

    List<String> acknowledged() {
        return lines.stream()
                .filter(line -> line.startsWith("acknowledged "))
                .map(line -> line.substring("acknowledged ".length()))
                .toList();
    }
}
