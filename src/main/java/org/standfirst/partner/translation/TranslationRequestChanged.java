package org.standfirst.partner.translation;

import java.util.UUID;

/**
 * Told within the transaction that brings a request for a translation forward.
 *
 * @param id the request
 * @param partner who was asked
 * @param article what is to be translated
 * @param language into which language
 * @param state {@code accepted}, {@code published} or {@code declined}
 */
public record TranslationRequestChanged(UUID id, UUID partner, UUID article, String language, String state) {
}
