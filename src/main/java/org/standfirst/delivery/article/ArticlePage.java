package org.standfirst.delivery.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.http.Slice;

/**
 * A page of a list that was read.
 *
 * @param slice the articles and the places on both sides
 * @param total how many there are in all, where that was asked for
 * @param subject whose list it is; null where it is nobody's, or readers see no such thing
 * @param provenance what an answer with the page depends on
 */
record ArticlePage(Slice<ArticleRow> slice, @Nullable Long total, @Nullable Named subject, Provenance provenance) {

    /** What the list is a list of, as it is called now. */
    record Named(UUID id, String slug) {
    }
}
