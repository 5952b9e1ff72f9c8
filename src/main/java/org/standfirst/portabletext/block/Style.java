package org.standfirst.portabletext.block;

/** The style of a text block. There is no h1: an article's headline is not part of its body. */
public enum Style implements JsonName {
    NORMAL("normal"),
    H2("h2"),
    H3("h3"),
    H4("h4"),
    BLOCKQUOTE("blockquote");

    private final String jsonName;

    Style(String jsonName) {
        this.jsonName = jsonName;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }
}
