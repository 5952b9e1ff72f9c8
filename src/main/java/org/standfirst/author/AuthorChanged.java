package org.standfirst.author;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes an author, so that what is public follows in the same transaction.
 *
 * @param id the author
 */
public record AuthorChanged(UUID id) {
}
