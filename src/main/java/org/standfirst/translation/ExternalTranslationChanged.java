package org.standfirst.translation;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a translation elsewhere, so that what is public follows in the same
 * transaction.
 *
 * @param id the translation
 */
public record ExternalTranslationChanged(UUID id) {
}
