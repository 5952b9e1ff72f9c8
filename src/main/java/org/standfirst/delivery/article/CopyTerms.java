package org.standfirst.delivery.article;

import org.jspecify.annotations.Nullable;

/**
 * By which terms articles are handed to a partner.
 *
 * @param fullText whether with their bodies
 * @param licence the terms in words; null: those of each article
 * @param termsUrl where the terms are, in full
 */
public record CopyTerms(boolean fullText, @Nullable String licence, @Nullable String termsUrl) {
}
