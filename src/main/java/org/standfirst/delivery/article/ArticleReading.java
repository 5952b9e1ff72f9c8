package org.standfirst.delivery.article;

import org.standfirst.cache.Provenance;

/**
 * An article that was read, and what that was made of.
 *
 * @param row the article
 * @param provenance what an answer with it depends on
 */
record ArticleReading(ArticleRow row, Provenance provenance) {
}
