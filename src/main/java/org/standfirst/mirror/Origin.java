package org.standfirst.mirror;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The site that is copied. Where it is away, it is asked again until it is back. */
final class Origin {

    private static final int AT_ONCE = 100;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Options options;
    private final Progress progress;

    Origin(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** The number of articles and the sum over them. */
    record Sum(int articles, String digest) {
    }

    /** What a copy of this is a copy of. */
    String name() {
        return options.from() + (options.partner() ? options.changes() : "") + query(new LinkedHashMap<>());
    }

    /**
     * Reads changes.
     *
     * @param cursor from where on; null: from the beginning
     * @param wait for how long the site may wait for a change
     * @return empty where the cursor means nothing any longer
     */
    Optional<Page> changes(@Nullable String cursor, Duration wait) throws IOException, InterruptedException {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", String.valueOf(AT_ONCE));
        parameters.put("wait", String.valueOf(wait.toSeconds()));
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        var answer = get(options.changes() + query(parameters), wait);
        return answer.statusCode() == GONE ? Optional.empty() : Optional.of(page(json.readTree(whole(answer))));
    }

    private static Page page(JsonNode answer) {
        var changes = StreamSupport.stream(answer.path("items").spliterator(), false)
                // Of things that this copy does not keep, there may be changes too.
                .filter(item -> item.path("type").asText().startsWith("article."))
                .map(item -> new Change(UUID.fromString(item.path("id").asText()), item.get("article"))).toList();
        var page = answer.path("page");
        return new Page(changes, page.path("next").asText(), page.path("more").asBoolean());
    }

    /**
     * What the articles of a time come to, each from and to where it is null.
     *
     * @return empty where there are too many for one sum
     */
    Optional<Sum> sum(@Nullable Instant from, @Nullable Instant to) throws IOException, InterruptedException {
        var parameters = new LinkedHashMap<String, String>();
        if (from != null) {
            parameters.put("from", from.toString());
        }
        if (to != null) {
            parameters.put("to", to.toString());
        }
        var answer = get(options.changes() + "/checksum" + query(parameters), Duration.ZERO);
        return answer.statusCode() == BAD_REQUEST ? Optional.empty()
                : Optional.of(json.readValue(whole(answer), Sum.class));
    }

    private String query(Map<String, String> parameters) {
        if (options.language() != null) {
            parameters.put("language", options.language());
        }
        if (options.tag() != null) {
            parameters.put("tag", options.tag());
        }
        return parameters.isEmpty() ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String whole(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> get(String path, Duration wait) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(options.from() + path)).timeout(wait.plusSeconds(60))
                .header("Accept", "application/json");
        if (options.key() != null) {
            request.header("Authorization", "Bearer " + options.key());
        }
        for (var failures = 1;; failures++) {
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() < 500 && answer.statusCode() != TOO_MANY_REQUESTS) {
                    return answer;
                }
                progress.trouble("the site answered " + answer.statusCode());
            } catch (IOException e) {
                progress.trouble("the site does not answer: " + e);
            }
            var pause = Duration.ofMillis(500L << Math.min(failures, 6));
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause.toMillis() : LONGEST_PAUSE.toMillis());
        }
    }
}
