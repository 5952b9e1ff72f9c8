package org.standfirst.author;

import java.util.UUID;

/**
 * Asked within the transaction before an author is removed: whoever still uses it refuses with a conflict.
 *
 * @param id the author
 */
public record AuthorRemoval(UUID id) {
}
