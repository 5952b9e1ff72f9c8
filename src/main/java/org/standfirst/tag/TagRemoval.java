package org.standfirst.tag;

import java.util.UUID;

/**
 * Asked within the transaction before a tag is removed: whoever still uses it refuses with a conflict.
 *
 * @param id the tag
 */
public record TagRemoval(UUID id) {
}
