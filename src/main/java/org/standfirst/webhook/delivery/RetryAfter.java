package org.standfirst.webhook.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.outbound.OutboundAnswer;

/**
 * Reads how long a receiver asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, section 10.2.3</a>
 */
final class RetryAfter {

    private static final String HEADER = "retry-after";
    /** Those with which the header says when to send the same again: RFC 6585, section 4, and RFC 9110, section 15.6.4. */
    private static final Set<Integer> TEMPORARY = Set.of(429, 503);
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {
    }

    /** Nothing where it does not ask, or where it cannot be understood. */
    static @Nullable Duration of(OutboundAnswer answer, Instant now) {
        return TEMPORARY.contains(answer.status()) ? answer.header(HEADER).map(text -> read(text.strip(), now)).orElse(null)
                : null;
    }

    private static @Nullable Duration read(String text, Instant now) {
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var until = Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
