package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Actor;

/**
 * Told within the transaction that recalls an article, beside {@link ArticleUnpublished}.
 *
 * @param id the article
 * @param reason why, in a word or a line
 * @param text what readers and partners are told
 * @param at when
 * @param by who
 */
public record ArticleRecalled(UUID id, String reason, @Nullable String text, Instant at, Actor by) {
}
