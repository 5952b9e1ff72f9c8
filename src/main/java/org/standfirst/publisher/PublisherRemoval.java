package org.standfirst.publisher;

import java.util.UUID;

/**
 * Asked within the transaction before a publisher is removed: whoever still uses it refuses with a conflict.
 *
 * @param id the publisher
 */
public record PublisherRemoval(UUID id) {
}
