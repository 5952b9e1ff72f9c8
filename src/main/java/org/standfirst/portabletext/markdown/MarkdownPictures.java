package org.standfirst.portabletext.markdown;

import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * Tells the HTML reader that the title of a Markdown picture is meant as its caption. In HTML at large a title is
 * mostly the name of the file, so there it is not read.
 */
final class MarkdownPictures {

    private MarkdownPictures() {
    }

    static void moveTitle(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Image && attributes.containsKey("title")) {
            attributes.put("data-caption", attributes.remove("title"));
        }
    }
}
