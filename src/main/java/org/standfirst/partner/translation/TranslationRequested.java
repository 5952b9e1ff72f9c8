package org.standfirst.partner.translation;

import java.util.UUID;

/**
 * Told within the transaction that asks a partner for a translation.
 *
 * @param id the request
 * @param partner who is asked
 * @param article what is to be translated
 * @param language into which language
 */
public record TranslationRequested(UUID id, UUID partner, UUID article, String language) {
}
