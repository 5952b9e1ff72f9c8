package org.standfirst.portabletext.block;

/**
 * One entry of a {@link org.standfirst.portabletext.Body}: a paragraph-like text block or one of the objects that stand between
 * paragraphs.
 */
public sealed interface Block permits TextBlock, Image, PullQuote, Embed, Table, Divider, RelatedLink {

    /** The most characters of a title, a credit, a label and the like. */
    int MAX_TEXT = 1_000;

    /** The most characters of a caption, a table cell, a pull quote and the like. */
    int MAX_LONG_TEXT = 5_000;

    /** The {@code _key}, unique among the blocks of a body; editors and renderers use it to tell blocks apart. */
    String key();
}
