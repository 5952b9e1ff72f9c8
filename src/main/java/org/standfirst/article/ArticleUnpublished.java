package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told within the transaction that takes an article away from readers.
 *
 * @param id the article
 * @param at when
 * @param recall why it was recalled, where it was
 */
public record ArticleUnpublished(UUID id, Instant at, @Nullable Reason recall) {

    /**
     * Why an article was recalled.
     *
     * @param reason in a word or a line
     * @param text what readers are told
     */
    public record Reason(String reason, @Nullable String text) {
    }
}
