package org.standfirst.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    private static String sum(BigInteger... digests) {
        var sum = new Checksum();
        for (var digest : digests) {
            sum.add(digest);
        }
        return sum.hex();
    }

    @Test
    void isNothingForNothing() {
        assertThat(sum()).isEqualTo("0".repeat(64));
    }

    /** The SHA-256 of {@code {}}, as any tool gives it. */
    @Test
    void isTheDigestOfTheOneArticle() {
        assertThat(sum(Checksum.digest("{ }")))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void doesNotDependOnHowJsonIsWritten() {
        assertThat(Checksum.digest("{\"b\": 1.0, \"a\": \"\\u00e9\"}")).isEqualTo(Checksum.digest("{\"a\":\"é\",\"b\":1}"));
    }

    @Test
    void doesNotDependOnTheOrder() {
        var one = Checksum.digest("{\"id\":1}");
        var other = Checksum.digest("{\"id\":2}");

        assertThat(sum(one, other)).isEqualTo(sum(other, one)).isNotEqualTo(sum(one, one));
    }

    @Test
    void goesRoundWhereItIsFull() {
        assertThat(sum(HIGHEST)).isEqualTo("f".repeat(64));
        assertThat(sum(HIGHEST, BigInteger.TWO)).isEqualTo("0".repeat(63) + "1");
    }
}
