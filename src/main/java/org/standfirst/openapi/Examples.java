package org.standfirst.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.standfirst.http.Negotiation;

/** A request and its answer for each operation, as they went over the wire, from one story told from start to end. */
final class Examples {

    /** What is JSON too, but none of ours. */
    private static final Set<String> OTHER_FORMS = Set.of(Negotiation.JSON_LD, Negotiation.NINJS);
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
            successes(operation).forEach(content -> add(content, example.get("response")));
        }
        // Of an answer that comes in several forms, each by its media type.
        example.path("responses").properties().forEach(form -> successes(operation)
                .map(content -> content.getMediaType(form.getKey())).filter(Objects::nonNull)
                .forEach(media -> media.setExample(plain(form.getValue()))));
    }

    private static Stream<Content> successes(Operation operation) {
        return Stream.of("200", "201").map(operation.getResponses()::getAPIResponse)
                .filter(answer -> answer != null && answer.getContent() != null).map(APIResponse::getContent);
    }

    private static void add(Content content, JsonNode example) {
        content.getMediaTypes().forEach((type, media) -> {
            if (example.isTextual() == isText(type) && !OTHER_FORMS.contains(type)) {
                media.setExample(plain(example));
            }
        });
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("/xml");
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
