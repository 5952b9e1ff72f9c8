package org.standfirst;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The application as it is shipped, in a process of its own, on an embedded database of its own. */
final class PackagedServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int STOP_SECONDS = 30;
    private static final int OK = 200;

    private final Process process;
    private final String address;

    private PackagedServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once it is ready. Its log is in the data directory. */
    static PackagedServer start(Path data, int port, String adminKey) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var log = data.resolve("server.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-jar",
                JAR.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("STANDFIRST_"));
        builder.environment().put("STANDFIRST_DATA_DIR", data.toString());
        builder.environment().put("STANDFIRST_BOOTSTRAP_ADMIN_KEY", adminKey);
        var server = new PackagedServer(builder.start(), "http://127.0.0.1:" + port);
        if (!server.becomesReady()) {
            server.close();
            throw new IllegalStateException("It did not start: " + Files.readString(log));
        }
        return server;
    }

    String address() {
        return address;
    }

    /** Asks it to stop, as an operator would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean becomesReady() throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).timeout(START).build();
        var deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == OK) {
                    return true;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }
}
