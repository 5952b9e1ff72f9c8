package org.standfirst.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param status the status
 * @param location the Location header
 * @param etag the ETag, without its quotes
 * @param body the body as JSON; null where there was none
 */
record Answer(int status, @Nullable String location, @Nullable String etag, @Nullable String body) {
}
