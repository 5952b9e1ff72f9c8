package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Varnish with the documented configuration in front of the application, where it is installed with its module xkey. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VarnishIT {

    private static final Path VARNISHD = Path.of("/usr/sbin/varnishd");
    private static final List<Path> MODULES = List.of(Path.of("/usr/lib/x86_64-linux-gnu/varnish/vmods/libvmod_xkey.so"),
            Path.of("/usr/lib/aarch64-linux-gnu/varnish/vmods/libvmod_xkey.so"));
    private static final List<String> CODINGS = List.of("identity", "gzip", "br", "zstd");
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());
    @TempDir
    static Path directory;
    private int port;
    private PackagedApplication application;
    private Process varnish;

    @BeforeAll
    void startBoth() throws IOException, InterruptedException {
        assumeTrue(Files.exists(VARNISHD) && MODULES.stream().anyMatch(Files::exists),
                "Varnish with the module xkey is not installed.");
        port = freePort();
        application = PackagedApplication.start(directory.resolve("application"), directory.resolve("application.log"),
                Map.of("STANDFIRST_PURGE_KIND", "varnish", "STANDFIRST_PURGE_VARNISH_SERVERS", "http://localhost:" + port,
                        "STANDFIRST_PURGE_AGAIN_AFTER", "300ms"));
        var configuration = directory.resolve("varnish.vcl");
        Files.writeString(configuration, Files.readString(Path.of("src", "docs", "varnish.vcl"))
                .replace(".port = \"8080\"", ".port = \"" + application.port() + "\""));
        varnish = new ProcessBuilder(VARNISHD.toString(), "-F", "-j", "none", "-n", directory.resolve("varnish").toString(),
                "-a", "localhost:" + port, "-f", configuration.toString(), "-s", "malloc,64m")
                .redirectErrorStream(true).redirectOutput(directory.resolve("varnish.log").toFile()).start();
        awaitVarnish();
    }

    @AfterAll
    void stopBoth() throws InterruptedException {
        if (varnish != null) {
            varnish.destroy();
            varnish.waitFor();
        }
        if (application != null) {
            application.stop();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitVarnish() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                if (ask("GET", "/v1/tags").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                assertThat(varnish.isAlive()).as(Files.readString(directory.resolve("varnish.log"))).isTrue();
            }
            assertThat(System.nanoTime()).as("Varnish did not start").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1).method(method, BodyPublishers.noBody());
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static boolean isHit(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Cache").orElseThrow().equals("hit");
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String headline() {
        return "The lake rises for the time no. " + COUNT.incrementAndGet();
    }

    private String published() throws IOException, InterruptedException {
        var body = "The ferry crossed the lake twice a day until the pier was closed. ".repeat(20);
        var answer = application.post("/v1/editorial/articles", JSON.writeValueAsString(
                Map.of("language", "en", "headline", headline(), "bodyMarkdown", body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = JSON.readTree(answer.body()).path("id").asText();
        step(id, "publish", Map.of());
        awaitPurges();
        return id;
    }

    private void step(String id, String step, Map<String, ?> input) throws IOException, InterruptedException {
        var answer = application.post("/v1/editorial/articles/" + id + "/" + step, JSON.writeValueAsString(input));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Shows another headline to readers and gives it. */
    private String republished(String id) throws IOException, InterruptedException {
        var headline = headline();
        var request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + application.port() + "/v1/editorial/articles/" + id))
                .header("Authorization", "Bearer " + PackagedApplication.ADMIN_KEY).header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(Map.of("headline", headline)))).build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        step(id, "publish", Map.of());
        return headline;
    }

    /** Until Varnish is told nothing more, so that a test can say what is kept from then on. */
    private void awaitPurges() throws IOException, InterruptedException {
        for (var before = -1.0; before < sent(); Thread.sleep(1_000)) {
            before = sent();
        }
    }

    private double sent() throws IOException, InterruptedException {
        return application.get("/q/metrics").body().lines()
                .filter(line -> line.startsWith("standfirst_purge_requests_total") && line.contains("sent"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private HttpResponse<byte[]> kept(String path, String... headers) throws IOException, InterruptedException {
        ask("GET", path, headers);
        var answer = ask("GET", path, headers);
        assertThat(isHit(answer)).as(path + " is kept").isTrue();
        return answer;
    }

    private void awaitText(String path, String text, String... headers) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (!text(ask("GET", path, headers)).contains(text)) {
            assertThat(System.nanoTime()).as(path + " shows " + text).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void keepsAnAnswerAndShowsReadersNoneOfItsKeys() throws IOException, InterruptedException {
        var path = "/v1/articles/" + published();

        var answer = kept(path);

        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotContain("surrogate-key", "xkey", "cdn-cache-control");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(text(answer)).isEqualTo(application.get(path).body());
    }

    @Test
    void showsAChangeThatWasPublishedAlsoInLists() throws IOException, InterruptedException {
        var id = published();
        kept("/v1/articles/" + id);
        kept("/v1/articles?language=en&limit=3");

        var headline = republished(id);

        awaitText("/v1/articles/" + id, headline);
        awaitText("/v1/articles?language=en&limit=3", headline);
    }

    @Test
    void keepsWhatAChangeDoesNotTouch() throws IOException, InterruptedException {
        var other = "/v1/articles/" + published();
        var id = published();
        kept(other);
        kept("/v1/articles/" + id);

        var headline = republished(id);

        awaitText("/v1/articles/" + id, headline);
        awaitPurges();
        assertThat(isHit(ask("GET", other))).isTrue();
    }

    @Test
    void showsNoArticleThatWasRecalled() throws IOException, InterruptedException {
        var id = published();
        kept("/v1/articles/" + id);

        step(id, "recall", Map.of("reason", "legal"));

        var end = System.nanoTime() + PATIENCE_NANOS;
        while (ask("GET", "/v1/articles/" + id).statusCode() != 410) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void answersNotModifiedItselfUntilSomethingChanges() throws IOException, InterruptedException {
        var id = published();
        var path = "/v1/articles/" + id;
        var etag = etag(kept(path));

        var same = ask("GET", path, "If-None-Match", etag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(isHit(same)).isTrue();
        var headline = republished(id);
        awaitText(path, headline);
        assertThat(ask("GET", path, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsEachCodingAndForgetsThemTogether() throws IOException, InterruptedException {
        var id = published();
        var path = "/v1/articles/" + id;
        var whole = application.get(path).body();
        var tags = new HashSet<String>();
        for (var coding : CODINGS) {
            var answer = kept(path, "Accept-Encoding", coding);
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity")).isEqualTo(coding);
            assertThat(decode(answer)).isEqualTo(whole);
            tags.add(etag(answer));
            assertThat(ask("GET", path, "Accept-Encoding", coding, "If-None-Match", etag(answer)).statusCode())
                    .isEqualTo(304);
        }
        assertThat(tags).hasSameSizeAs(CODINGS);

        var headline = republished(id);

        for (var coding : CODINGS) {
            var end = System.nanoTime() + PATIENCE_NANOS;
            while (!decode(ask("GET", path, "Accept-Encoding", coding)).contains(headline)) {
                assertThat(System.nanoTime()).as(coding).isLessThan(end);
                Thread.sleep(20);
            }
        }
    }

    private static String decode(HttpResponse<byte[]> answer) throws IOException {
        var in = new ByteArrayInputStream(answer.body());
        var bytes = switch (answer.headers().firstValue("Content-Encoding").orElse("identity")) {
            case "gzip" -> new GZIPInputStream(in).readAllBytes();
            case "zstd" -> new ZstdInputStream(in).readAllBytes();
            case "br" -> brotli(answer.body());
            default -> answer.body();
        };
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] brotli(byte[] bytes) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Decoder.decompress(bytes).getDecompressedData();
    }

    @Test
    void answersHeadFromWhatIsKept() throws IOException, InterruptedException {
        var path = "/v1/articles/" + published();
        var got = kept(path);

        var head = ask("HEAD", path);

        assertThat(isHit(head)).isTrue();
        assertThat(etag(head)).isEqualTo(etag(got));
        assertThat(head.body()).isEmpty();
        assertThat(ask("HEAD", path, "If-None-Match", etag(got)).statusCode()).isEqualTo(304);
    }

    @Test
    void takesQueriesInAnyOrderForOne() throws IOException, InterruptedException {
        published();
        kept("/v1/articles?language=en&limit=7");

        assertThat(isHit(ask("GET", "/v1/articles?limit=7&language=en"))).isTrue();
    }

    @Test
    void keepsNothingOfTheFacesBehindAKey() throws IOException, InterruptedException {
        var path = "/v1/editorial/articles/" + published();
        var key = List.of("Authorization", "Bearer " + PackagedApplication.ADMIN_KEY).toArray(String[]::new);

        for (var time = 0; time < 2; time++) {
            var answer = ask("GET", path, key);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(isHit(answer)).isFalse();
        }
        assertThat(ask("GET", path).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAPurgeOfNothing() throws IOException, InterruptedException {
        assertThat(ask("PURGE", "/").statusCode()).isEqualTo(400);
        assertThat(ask("PURGE", "/", "xkey-purge", "no-such-key").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNoErrorInTheWayOfAnArticle() throws IOException, InterruptedException {
        var id = published();
        step(id, "unpublish", Map.of());
        var path = "/v1/articles/" + id;
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (ask("GET", path).statusCode() == 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }

        step(id, "publish", Map.of());

        assertThat(ask("GET", path).statusCode()).isEqualTo(200);
    }
}
