package org.standfirst.security;

import java.util.UUID;

/**
 * The system made a key for itself to begin with, in the transaction at hand.
 *
 * @param id the key
 */
public record FirstKeyMade(UUID id) {
}
