package org.standfirst.redirect;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a redirect, so that what is public follows in the same transaction.
 *
 * @param id the redirect
 */
public record RedirectChanged(UUID id) {
}
