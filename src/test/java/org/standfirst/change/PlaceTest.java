package org.standfirst.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.standfirst.http.ProblemException;

class PlaceTest {

    private static final UUID LOG = UUID.fromString("01a20e74-70c3-7d9b-8648-b5b92d5431ca");
    private static final UUID ROW = UUID.fromString("01a20e74-6f74-7857-bdfc-f59a10719f3f");
    private static final Bounds NO_TAGS = bounds(List.of(), "");

    private static Bounds bounds(List<UUID> tags, String terms) {
        return new Bounds(tags, null, terms);
    }

    private static Horizon horizon(long xmin, long xmax, boolean replica) {
        return new Horizon(LOG, xmin, xmax, replica);
    }

    @Property
    void comesBackFromACursorOfTheSameQuery(@ForAll long xid, @ForAll long begun, @ForAll int bounds, @ForAll String query) {
        var place = new Place(LOG, xid, ROW, begun, bounds);

        assertThat(Place.read(place.cursor(query), query)).isEqualTo(place);
        assertThatThrownBy(() -> Place.read(place.cursor(query), query + "&")).isInstanceOf(ProblemException.class);
    }

    @Test
    void remembersHowLittleAReplicaHasSeenInTheFirstPass() {
        var begun = Place.beginning(horizon(100, 100, false), NO_TAGS).at(40, ROW);

        var later = begun.seenFrom(horizon(60, 60, true), NO_TAGS);

        assertThat(later.neverHeld(59)).isTrue();
        assertThat(later.neverHeld(60)).isFalse();
    }

    @Test
    void isAheadOfAReplicaButNeverOfThePrimary() {
        var place = Place.beginning(horizon(100, 120, false), NO_TAGS).at(99, ROW);

        assertThat(place.seenFrom(horizon(60, 60, true), NO_TAGS).xid()).isEqualTo(99);
        assertThatThrownBy(() -> place.seenFrom(horizon(60, 60, false), NO_TAGS)).isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("cursor-expired");
    }

    @Test
    void meansNothingOnceTheTagMeansAnother() {
        var place = Place.beginning(horizon(100, 120, false), bounds(List.of(ROW), ""));

        assertThatThrownBy(() -> place.seenFrom(horizon(100, 120, false), bounds(List.of(LOG), "")))
                .isInstanceOf(ProblemException.class).hasMessageStartingWith("cursor-expired");
    }

    @Test
    void meansNothingOnceAnotherPartOfWhatIsPublicMayBeHad() {
        var place = Place.beginning(horizon(100, 120, false), bounds(List.of(), "all of it"));

        assertThatThrownBy(() -> place.seenFrom(horizon(100, 120, false), bounds(List.of(), "a part")))
                .isInstanceOf(ProblemException.class).hasMessageStartingWith("cursor-expired");
    }
}
