package org.standfirst.portabletext;

/** One entry of a {@link Body}: a paragraph-like text block or one of the objects that stand between paragraphs. */
public sealed interface Block permits TextBlock, Image, PullQuote, Embed, Table, Divider, RelatedLink {

    /** The {@code _key}, unique among the blocks of a body; editors and renderers use it to tell blocks apart. */
    String key();
}
