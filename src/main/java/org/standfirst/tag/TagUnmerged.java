package org.standfirst.tag;

import java.util.UUID;

/**
 * Told within the transaction that undoes a merge, so that what is public follows in the same transaction.
 *
 * @param id the tag that stands for itself again
 * @param from the tag that it stood for
 */
public record TagUnmerged(UUID id, UUID from) {
}
