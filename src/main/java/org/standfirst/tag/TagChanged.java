package org.standfirst.tag;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a tag, so that what is public follows in the same transaction.
 *
 * @param id the tag
 */
public record TagChanged(UUID id) {
}
