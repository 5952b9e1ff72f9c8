package org.standfirst.notice;

import java.util.UUID;

/**
 * Told within the transaction that changes or removes a notice, so that what is public follows in the same transaction.
 *
 * @param id the notice
 */
public record NoticeChanged(UUID id) {
}
