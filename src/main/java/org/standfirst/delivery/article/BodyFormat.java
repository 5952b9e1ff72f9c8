package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** How the body of an article is written in an answer. */
enum BodyFormat {
    PORTABLE_TEXT("portableText"),
    HTML("html"),
    MARKDOWN("markdown"),
    TEXT("text");

    private final String formatName;

    BodyFormat(String formatName) {
        this.formatName = formatName;
    }

    /**
     * Reads the parameter {@code body}; Portable Text where it is absent.
     *
     * @throws ProblemException 400 where it names no format
     */
    static BodyFormat read(@Nullable String name) {
        if (name == null) {
            return PORTABLE_TEXT;
        }
        return Arrays.stream(values()).filter(format -> format.formatName.equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("body",
                        "\"" + name + "\" is no form of a body; there are portableText, html, markdown and text."));
    }

    JsonNode write(Body body) {
        return switch (this) {
            case PORTABLE_TEXT -> body.toJson();
            case HTML -> TextNode.valueOf(HtmlRenderer.render(body));
            case MARKDOWN -> TextNode.valueOf(MarkdownRenderer.render(body));
            case TEXT -> TextNode.valueOf(TextRenderer.render(body));
        };
    }
}
