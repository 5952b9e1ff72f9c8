package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InvalidationsTest {

    private final Invalidations invalidations = new Invalidations();

    private boolean permits(String snapshot) {
        return invalidations.permit(new Provenance(Snapshot.parse(snapshot), Set.of("tags"), null));
    }

    private void hear(long xid, String key) {
        invalidations.hear(new Invalidation(xid, Set.of(key), true));
    }

    @Test
    void permitNothingBeforeListeningBegins() {
        assertThat(permits("10:10:")).isFalse();
    }

    @Test
    void permitNothingOnceChangesMayBeMissed() {
        invalidations.listenSince(Snapshot.parse("10:10:"));
        invalidations.stopListening();

        assertThat(permits("10:10:")).isFalse();
    }

    @Test
    void permitOnlyWhatSawEverythingFromBeforeTheListening() {
        invalidations.listenSince(Snapshot.parse("10:12:10"));

        assertThat(permits("10:12:10")).isTrue();
        assertThat(permits("10:12:10,11")).isFalse();
        assertThat(permits("replica 11:12:")).isFalse();
        assertThat(permits("replica 12:12:")).isTrue();
    }

    @Test
    void permitOnlyWhatSawEachChangeOfItsKeys() {
        invalidations.listenSince(Snapshot.parse("10:10:"));
        hear(12, "tags");

        assertThat(permits("10:13:10")).isTrue();
        assertThat(permits("10:12:10")).isFalse();
    }

    @Test
    void rememberAnEarlierIdThatEndsLater() {
        invalidations.listenSince(Snapshot.parse("10:10:"));
        hear(12, "tags");
        hear(11, "tags");

        assertThat(permits("11:13:11")).isFalse();
        assertThat(permits("13:13:")).isTrue();
    }

    @Test
    void permitWhatAChangeOfOtherKeysDoesNotTouch() {
        invalidations.listenSince(Snapshot.parse("10:10:"));
        hear(12, "authors");

        assertThat(permits("10:12:10")).isTrue();
    }

    @Test
    void permitOnlyWhatSawAllThatIsNoLongerRemembered() {
        invalidations.listenSince(Snapshot.parse("0:0:"));
        for (var xid = 1; xid <= 4_097; xid++) {
            hear(xid, "authors");
        }

        assertThat(permits("1:1:")).isFalse();
        assertThat(permits("2:2:")).isTrue();
    }

    @Test
    void permitOnlyWhatSurelySawAChangeOfUnknownKeys() {
        invalidations.listenSince(Snapshot.parse("10:10:"));
        invalidations.outdate(12);

        assertThat(permits("12:12:")).isFalse();
        assertThat(permits("13:13:")).isTrue();
    }
}
