package org.standfirst.site;

import org.jspecify.annotations.Nullable;

/**
 * What an address of the site names. Whether there is such a thing is another question.
 *
 * @param kind the kind of thing
 * @param language what stands for its language; null where the address has none
 * @param slug what stands for its slug, or its id
 */
public record SiteName(Kind kind, @Nullable String language, String slug) {

    /** The kinds of things that have addresses. */
    public enum Kind {
        ARTICLE,
        TAG,
        AUTHOR
    }
}
