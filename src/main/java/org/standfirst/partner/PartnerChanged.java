package org.standfirst.partner;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a partner, so that what it may have follows in the same transaction.
 *
 * @param id the partner
 */
public record PartnerChanged(UUID id) {
}
