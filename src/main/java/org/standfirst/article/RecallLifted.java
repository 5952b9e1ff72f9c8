package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;

/**
 * Told within the transaction that allows a recalled article to be published again.
 *
 * @param id the article
 * @param at when
 */
public record RecallLifted(UUID id, Instant at) {
}
