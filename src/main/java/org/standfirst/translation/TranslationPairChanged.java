package org.standfirst.translation;

import java.util.UUID;

/**
 * Told within the transaction that notes that the page of a translation elsewhere leads back to an edition here, or no
 * longer does, so that links by language follow in the same transaction. The translation itself is as it was.
 *
 * @param translation the translation
 */
public record TranslationPairChanged(UUID translation) {
}
