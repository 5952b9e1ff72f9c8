package org.standfirst.portabletext.block;

/** The data of an annotation: what the spans that name its key link to. */
public sealed interface MarkDef permits Link, ArticleLink {

    /** The {@code _key}, by which spans refer to this annotation. */
    String key();
}
