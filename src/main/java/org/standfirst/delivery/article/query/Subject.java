package org.standfirst.delivery.article.query;

/** Whose list it is: one that does not exist for readers has no list, and one that is called otherwise now has it there. */
public enum Subject {
    /** Nobody's. */
    NONE,
    /** That of the first tag. */
    TAG,
    /** That of the author. */
    AUTHOR
}
