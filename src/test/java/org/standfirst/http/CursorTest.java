package org.standfirst.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CursorTest {

    /** Every character that may stand in a query parameter, and some that may not. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/.~% \u00e9\0";

    @Property
    void comesBackFromItsText(@ForAll("cursors") Cursor cursor, @ForAll String query) {
        assertThat(Cursor.decode(cursor.encode(query), query)).isEqualTo(cursor);
    }

    @Property
    void fitsInAUrlAsItIs(@ForAll("cursors") Cursor cursor) {
        assertThat(cursor.encode("articles")).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 20)
    void isRefusedWithAnyOneCharacterChanged(@ForAll("cursors") Cursor cursor) {
        var text = cursor.encode("articles");

        for (var i = 0; i < text.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != text.charAt(i)) {
                    assertRefused(text.substring(0, i) + other + text.substring(i + 1), "articles");
                }
            }
        }
    }

    @Property
    void isRefusedWithOneCharacterAddedOrMissing(@ForAll("cursors") Cursor cursor, @ForAll @IntRange(max = 43) int far) {
        var text = cursor.encode("articles");
        var place = Math.min(far, text.length() - 1);

        assertRefused(text.substring(0, place) + text.substring(place + 1), "articles");
        assertRefused(text.substring(0, place) + "A" + text.substring(place), "articles");
        assertRefused(text + "=", "articles");
    }

    @Property
    void isRefusedByAnotherQuery(@ForAll("cursors") Cursor cursor, @ForAll String query, @ForAll String other) {
        if (!query.equals(other)) {
            assertRefused(cursor.encode(query), other);
        }
    }

    @Property
    void refusesWhateverElseIsSent(@ForAll String text) {
        assertRefused(text, "articles");
    }

    @Example
    void refusesNothing() {
        assertRefused("", "articles");
    }

    private static void assertRefused(String text, String query) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.decode(text, query))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        var instants = Arbitraries.longs().between(-1L << 50, 1L << 55)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        var ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        var keys = Arbitraries.<Cursor.Key> oneOf(instants.map(Cursor.At::new),
                Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(Cursor.Text.MAX_LENGTH).map(Cursor.Text::new));
        return Combinators.combine(Arbitraries.of(Cursor.Direction.class), keys, ids)
                .as((direction, key, id) -> new Cursor(direction, key, id));
    }
}
