package org.standfirst.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private final Revision present = new Revision(7);

    @Test
    void isNamedByAStrongEntityTag() {
        assertThat(present.entityTag().getValue()).isEqualTo("r7");
        assertThat(present.entityTag().isWeak()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"r7\"", " \"r7\" ", "*", " * ", "\"r6\", \"r7\"", "\"r7\",\"r8\"", "W/\"r7\", \"r7\"" })
    void letsAChangePassThatHasSeenIt(String ifMatch) {
        assertThatCode(() -> present.requireMatch(ifMatch)).doesNotThrowAnyException();
    }

    /** If-Match compares strongly (RFC 9110, section 13.1.1), so a weak tag matches nothing. */
    @ParameterizedTest
    @ValueSource(strings = { "\"r6\"", "r7", "W/\"r7\"", "\"R7\"", "\"r7", "\"r70\"", "\"*\"", "*, \"r6\"", "\"r 7\"", "," })
    void refusesAChangeThatHasSeenAnother(String ifMatch) {
        assertRefused(ifMatch, ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "  " })
    void asksForIfMatchWhereItIsMissing(@Nullable String ifMatch) {
        assertRefused(ifMatch, ProblemType.PRECONDITION_REQUIRED);
    }

    @Property
    void matchesItselfAndNoOther(@ForAll @LongRange(min = 0) long number, @ForAll @LongRange(min = 0) long other) {
        var tag = "\"" + new Revision(number).entityTag().getValue() + "\"";

        assertThatCode(() -> new Revision(number).requireMatch(tag)).doesNotThrowAnyException();
        if (other != number) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new Revision(other).requireMatch(tag));
        }
    }

    private void assertRefused(@Nullable String ifMatch, ProblemType type) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> present.requireMatch(ifMatch))
                .satisfies(e -> assertThat(e.type()).isEqualTo(type));
    }
}
