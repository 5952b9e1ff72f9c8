package org.standfirst.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When what failed is sent again: each time after a longer pause, by chance a little shorter than it is set, so that not all
 * that failed together comes back together.
 *
 * @param pauses after the first failure, after the second …
 * @param longestRest the longest pause of a receiver that takes nothing
 */
record RetryTimes(List<Duration> pauses, Duration longestRest, RandomGenerator chance) {

    private static final double SHORTER_AT_MOST = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    /** How long a message waits; empty where it was the last time. */
    Optional<Duration> afterAttempt(int attempt) {
        return attempt > pauses.size() ? Optional.empty() : Optional.of(shortened(pauses.get(attempt - 1)));
    }

    /** How long a receiver is sent nothing that has failed that many times in a row. */
    Duration restAfter(int failures) {
        var doubled = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return shortened(doubled.compareTo(longestRest) < 0 ? doubled : longestRest);
    }

    private Duration shortened(Duration pause) {
        return pause.minusMillis((long) (pause.toMillis() * SHORTER_AT_MOST * chance.nextDouble()));
    }
}
