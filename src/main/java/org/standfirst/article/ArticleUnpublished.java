package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;

/**
 * Told within the transaction that takes an article away from readers.
 *
 * @param id the article
 * @param at when
 */
public record ArticleUnpublished(UUID id, Instant at) {
}
