package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    /** A snapshot, and which transactions had ended when it was taken. */
    private record Taken(Snapshot snapshot, Set<Long> ended) {
    }

    private static LongStream ids() {
        return LongStream.range(690, 800);
    }

    /** What a primary gives after each of these steps. */
    private static List<Taken> take(List<Integer> steps) {
        var database = new ModelDatabase();
        var running = new ArrayList<Long>();
        var ended = new HashSet<>(ids().filter(id -> id <= 700).boxed().toList());
        var taken = new ArrayList<Taken>();
        for (var step : steps) {
            if (step % 2 == 0 || running.isEmpty()) {
                running.add(database.begin());
            } else {
                var xid = running.remove(step % running.size());
                ended.add(xid);
                if (step % 5 == 0) {
                    database.rollBack(xid);
                } else {
                    database.commit(xid, Set.of("tags"), 0, 0);
                }
            }
            taken.add(new Taken(database.askPrimary().snapshot(), Set.copyOf(ended)));
        }
        return taken;
    }

    @Test
    void readsWhatAPrimaryGives() {
        assertThat(Snapshot.parse("10:20:10,14,15")).isEqualTo(new Snapshot(10, 20, Set.of(10L, 14L, 15L), true));
    }

    @Test
    void readsWhatAReplicaGives() {
        assertThat(Snapshot.parse("replica 10:20:")).isEqualTo(new Snapshot(10, 20, Set.of(), false));
    }

    @Test
    void seesWhatHadEnded() {
        var snapshot = Snapshot.parse("10:20:10,14");

        assertThat(LongStream.of(9, 11, 19)).allMatch(snapshot::sees);
        assertThat(LongStream.of(10, 14, 20, 21)).noneMatch(snapshot::sees);
    }

    @Test
    void seesAtAReplicaOnlyWhatHadSurelyEnded() {
        var snapshot = Snapshot.parse("replica 10:20:");

        assertThat(snapshot.sees(9)).isTrue();
        assertThat(LongStream.of(10, 15, 20)).noneMatch(snapshot::sees);
    }

    @Test
    void coversASnapshotWhoseRunningTransactionsStillRun() {
        assertThat(Snapshot.parse("10:20:10").covers(Snapshot.parse("10:15:10"))).isTrue();
        assertThat(Snapshot.parse("10:20:10").covers(Snapshot.parse("11:15:"))).isFalse();
        assertThat(Snapshot.parse("10:20:10").covers(Snapshot.parse("10:21:10"))).isFalse();
    }

    @Test
    void coversAtAReplicaOnlyWhatLiesBelowEveryDoubt() {
        assertThat(Snapshot.parse("replica 15:20:").covers(Snapshot.parse("10:15:10"))).isTrue();
        assertThat(Snapshot.parse("replica 14:20:").covers(Snapshot.parse("10:15:10"))).isFalse();
    }

    @Property(tries = 300)
    void seesExactlyWhatHadEnded(@ForAll @Size(max = 60) List<@IntRange(max = 99) Integer> steps) {
        for (var taken : take(steps)) {
            assertThat(ids().filter(taken.snapshot::sees)).containsExactlyInAnyOrderElementsOf(taken.ended);
        }
    }

    @Property(tries = 300)
    void coversExactlyThoseThatSawNoMore(@ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> steps) {
        var taken = take(steps);
        for (var one : taken) {
            for (var other : taken) {
                assertThat(one.snapshot.covers(other.snapshot)).isEqualTo(one.ended.containsAll(other.ended));
            }
        }
    }
}
