package org.standfirst.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Property
    void waitsBetweenHalfAndAllOfATimeThatDoubles(@ForAll @IntRange(min = 1, max = 1_000_000) int failures,
            @ForAll long seed) {
        var whole = failures > 8 ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));

        assertThat(new Backoff(FIRST, LONGEST, new Random(seed)).after(failures)).isBetween(whole.dividedBy(2), whole);
    }

    @Test
    void waitsNotTheSameTimeTwice() {
        var backoff = new Backoff(FIRST, LONGEST, new Random(1));

        assertThat(backoff.after(20)).isNotEqualTo(backoff.after(20));
    }
}
