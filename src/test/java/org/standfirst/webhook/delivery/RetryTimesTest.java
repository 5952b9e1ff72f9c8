package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2));
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Property
    void waitsTheSetTimeOrAFifthLess(@ForAll @IntRange(min = 1, max = 3) int attempt, @ForAll long seed) {
        var whole = PAUSES.get(attempt - 1);

        assertThat(new RetryTimes(PAUSES, LONGEST, new Random(seed)).afterAttempt(attempt))
                .hasValueSatisfying(pause -> assertThat(pause).isBetween(whole.multipliedBy(4).dividedBy(5), whole));
    }

    @Test
    void givesUpAfterTheLastPause() {
        assertThat(new RetryTimes(PAUSES, LONGEST, new Random(1)).afterAttempt(4)).isEmpty();
    }

    @Property
    void restsLongerAndLongerUpToALimit(@ForAll @IntRange(min = 1, max = 1_000_000) int failures, @ForAll long seed) {
        var whole = failures > 6 ? LONGEST : Duration.ofSeconds(1L << (failures - 1));

        assertThat(new RetryTimes(PAUSES, LONGEST, new Random(seed)).restAfter(failures))
                .isBetween(whole.multipliedBy(4).dividedBy(5), whole);
    }
}
