package org.standfirst.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** A request and its answer for each operation, as they went over the wire, from one story told from start to end. */
final class Examples {

    private static final String FILE = "META-INF/openapi-examples.json";

    private final JsonNode examples;

    Examples() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            this.examples = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Operation operation) {
        var example = examples.path(operation.getOperationId());
        if (example.has("request") && operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), example.get("request"));
        }
        if (example.has("response")) {
            Stream.of("200", "201").map(operation.getResponses()::getAPIResponse)
                    .filter(answer -> answer != null && answer.getContent() != null)
                    .forEach(answer -> add(answer.getContent(), example.get("response")));
        }
    }

    private static void add(Content content, JsonNode example) {
        content.getMediaTypes().forEach((type, media) -> {
            if (example.isTextual() == type.startsWith("text/")) {
                media.setExample(plain(example));
            }
        });
    }

    /** The document is written from plain values. */
    private static Object plain(JsonNode example) {
        try {
            return new ObjectMapper().treeToValue(example, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
