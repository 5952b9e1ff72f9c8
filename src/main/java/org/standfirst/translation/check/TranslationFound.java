package org.standfirst.translation.check;

import java.util.UUID;

/**
 * Told within the transaction that notes that a translation elsewhere is gone, or there again.
 *
 * @param translation the translation
 * @param health {@code dead}, {@code hidden} where readers do not see it any more, or {@code alive}
 */
public record TranslationFound(UUID translation, String health) {
}
