package org.standfirst.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.standfirst.http.FieldError;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.Conversion;
import org.standfirst.portabletext.html.HtmlReader;
import org.standfirst.portabletext.json.InvalidBodyException;
import org.standfirst.portabletext.markdown.MarkdownReader;

/** Reads the body of an article in whichever of its forms it comes. */
final class BodyReader {

    /** Several times the longest reportage; a short input can say one long address very often. */
    private static final int MAX_LENGTH = 2_000_000;

    private BodyReader() {
    }

    /** Reads the body; one whose text and addresses together are too long is a fault like any other. */
    static Conversion read(ArticleInput input, List<FieldError> errors) {
        var reading = readForm(input, errors);
        if (length(reading.body().toJson()) > MAX_LENGTH) {
            errors.add(FieldError.at("", "The body is longer than %,d characters.".formatted(MAX_LENGTH)));
        }
        return reading;
    }

    private static long length(JsonNode json) {
        var length = json.isTextual() ? json.textValue().length() : 0L;
        for (var part : json) {
            length += length(part);
        }
        return length;
    }

    private static Conversion readForm(ArticleInput input, List<FieldError> errors) {
        var forms = Stream.of(input.body(), input.bodyHtml(), input.bodyMarkdown()).filter(Objects::nonNull).count();
        if (forms > 1) {
            errors.add(FieldError.at("", "The body comes as one of body, bodyHtml and bodyMarkdown."));
        } else if (input.bodyHtml() != null) {
            return HtmlReader.read(input.bodyHtml());
        } else if (input.bodyMarkdown() != null) {
            return MarkdownReader.read(input.bodyMarkdown());
        } else if (input.body() != null) {
            try {
                return new Conversion(Body.read(input.body(), "/body"), List.of());
            } catch (InvalidBodyException e) {
                e.violations().forEach(fault -> errors.add(FieldError.at(fault.pointer(), fault.detail())));
            }
        }
        return new Conversion(Body.EMPTY, List.of());
    }
}
