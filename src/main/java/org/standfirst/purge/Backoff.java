package org.standfirst.purge;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait for something that fails: twice as long each time, up to a limit, and by chance a little less, so that
 * the instances do not all come back at once.
 *
 * @param first after the first failure
 * @param longest however often it has failed
 */
record Backoff(Duration first, Duration longest, RandomGenerator chance) {

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return whole.minusMillis((long) (whole.toMillis() / 2.0 * chance.nextDouble()));
    }
}
