package org.standfirst.publisher;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a publisher, so that what is public follows in the same transaction.
 *
 * @param id the publisher
 */
public record PublisherChanged(UUID id) {
}
