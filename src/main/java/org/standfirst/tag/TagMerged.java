package org.standfirst.tag;

import java.util.UUID;

/**
 * Told within the transaction that merges a tag into another, so that what is public follows in the same transaction.
 *
 * @param id the tag that was merged
 * @param into the tag that it, and all that was merged into it before, stands for now
 */
public record TagMerged(UUID id, UUID into) {
}
