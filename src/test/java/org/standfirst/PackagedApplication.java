package org.standfirst;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The application as it is delivered, in a process of its own that can be killed. What it writes goes to a file.
 *
 * @param process the JVM
 * @param port where it listens
 * @param data its data directory
 * @param log what it has written
 */
record PackagedApplication(Process process, int port, Path data, Path log) {

    static final String ADMIN_KEY = "sf_packaged-bootstrap-key-0123456789-0123456789";
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts it and waits until it is ready. */
    static PackagedApplication start(Path data, Path log) throws IOException, InterruptedException {
        return start(data, log, Map.of());
    }

    /** Starts it with these variables in its environment, too. */
    static PackagedApplication start(Path data, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        var port = freePort();
        var jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                jar.toString()).directory(data.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("STANDFIRST_"));
        builder.environment().put("STANDFIRST_DATA_DIR", data.toString());
        builder.environment().put("STANDFIRST_BOOTSTRAP_ADMIN_KEY", ADMIN_KEY);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
        builder.environment().putAll(environment);
        var application = new PackagedApplication(builder.start(), port, data, log);
        application.awaitReadiness();
        return application;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not start: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Whatever state the thing is in. */
    HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", "*")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + ADMIN_KEY);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same for the database server. */
    void killDatabase() throws IOException {
        var number = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0).strip();
        ProcessHandle.of(Long.parseLong(number)).orElseThrow().destroyForcibly();
    }

    /** As a deployment stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    List<String> logLines() throws IOException {
        return Files.readAllLines(log);
    }
}
