package org.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The files that the demo newsroom is made of. */
@ApplicationScoped
class Material {

    private static final String FOLDER = "demo/";
    /** Ends the JSON at the head of an article; Markdown follows. */
    private static final String END_OF_HEAD = "\n---\n";

    private final ObjectMapper json;

    Material(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An article as it is written down.
     *
     * @param head what is said of it: fields of the API, {@code age}, {@code original} and {@code external}
     * @param markdown its text
     */
    record Manuscript(ObjectNode head, String markdown) {
    }

    /** A list of what the API takes, or of names of files. */
    JsonNode list(String name) throws IOException {
        return json.readTree(text(name));
    }

    Manuscript article(String name) throws IOException {
        var file = "articles/" + name + ".md";
        var parts = text(file).split(END_OF_HEAD, 2);
        if (parts.length != 2 || !(json.readTree(parts[0]) instanceof ObjectNode head)) {
            throw new IOException(file + " has no head");
        }
        return new Manuscript(head, parts[1]);
    }

    private String text(String name) throws IOException {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
