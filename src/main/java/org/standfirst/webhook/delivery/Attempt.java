package org.standfirst.webhook.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How it went to send a message once.
 *
 * @param duration how long it took
 * @param status what was answered; null where nothing was
 * @param start how the answer begins
 * @param retryAfter how long the receiver asks to be left alone; null where it asks nothing
 * @param error what went wrong, in words for an admin; null where nothing did
 */
record Attempt(Duration duration, @Nullable Integer status, @Nullable String start, @Nullable Duration retryAfter,
        @Nullable String error) {

    private static final int GONE = 410;

    boolean succeeded() {
        return error == null;
    }

    /** Whether the receiver wants nothing more, ever. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
