package org.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a newsroom over HTTP with an API key.
 *
 * @param base where the API is
 * @param key the secret of the key
 */
record NewsroomClient(HttpClient http, ObjectMapper json, URI base, String key) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;

    /** Makes something, unless its slug is taken: then it is there already. */
    void makeUnlessThere(String path, JsonNode input) throws IOException, InterruptedException {
        send("POST", path, input);
    }

    /** Makes something that must not be there yet. */
    JsonNode make(String path, JsonNode input) throws IOException, InterruptedException {
        return require(send("POST", path, input), path);
    }

    /** Takes a step that has nothing to say but its name. */
    void step(String path) throws IOException, InterruptedException {
        require(send("POST", path, null), path);
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return require(send("GET", path, null), path);
    }

    /** All things of a list, page after page. */
    List<JsonNode> list(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var page = read(path + "?limit=100");
        page.path("items").forEach(items::add);
        while (page.path("page").hasNonNull("next")) {
            page = read(path + "?limit=100&cursor=" + page.path("page").path("next").textValue());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private static JsonNode require(Optional<JsonNode> answer, String path) throws IOException {
        return answer.orElseThrow(() -> new IOException(path + " conflicts with what is there"));
    }

    /** The answer; empty where the request conflicts with what is there. */
    private Optional<JsonNode> send(String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                .method(method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body)));
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == CONFLICT) {
            return Optional.empty();
        }
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + " gave " + response.statusCode() + ": " + response.body());
        }
        return Optional.of(json.readTree(response.body()));
    }
}
