package org.standfirst.partner.embargo;

import java.time.Instant;
import org.standfirst.delivery.article.CopyTerms;
import org.standfirst.delivery.article.PreviewedArticle;

/**
 * An article that a partner may have before readers.
 *
 * @param article as it was scheduled
 * @param until when readers see it
 * @param terms by which the partner has it
 */
record EmbargoedArticle(PreviewedArticle article, Instant until, CopyTerms terms) {
}
