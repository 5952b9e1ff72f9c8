package org.standfirst.cache;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What this instance has heard of changes, and whether an answer may be kept in the light of it. An answer may be kept only
 * if its snapshot has seen every change of its keys that was ever made, as far as anybody here can know:
 *
 * <ul>
 * <li>of a change that was heard of, the snapshot must have seen the transaction;
 * <li>of changes that were made while nobody listened, it must have seen whatever was committed when listening began;
 * <li>a change that is still to be heard of removes the answer when it is.
 * </ul>
 *
 * <p>
 * Ids of transactions are given at their beginning and say nothing about the order of commits, so that it is not enough to
 * remember the latest.
 */
final class Invalidations {

    private static final int REMEMBERED = 4_096;

    private final Deque<Invalidation> heard = new ArrayDeque<>();
    private @Nullable Snapshot listeningSince;
    /** Of changes whose keys are not known here, or no longer. */
    private long highestUnknown = -1;

    /** From now on every change is heard of that the snapshot, taken while listening already, has not seen. */
    void listenSince(Snapshot snapshot) {
        listeningSince = snapshot;
    }

    /** Changes may be missed from now on. */
    void stopListening() {
        listeningSince = null;
    }

    boolean isListening() {
        return listeningSince != null;
    }

    void hear(Invalidation invalidation) {
        heard.addLast(invalidation);
        if (heard.size() > REMEMBERED) {
            outdate(heard.removeFirst().xid());
        }
    }

    /** Every answer must surely have seen this transaction, whatever it changed. */
    void outdate(long xid) {
        highestUnknown = Math.max(highestUnknown, xid);
    }

    /** Whether the answer is as good as one that were made now. */
    boolean permit(Provenance answer) {
        var snapshot = answer.snapshot();
        return listeningSince != null && snapshot.covers(listeningSince) && snapshot.xmin() > highestUnknown
                && heard.stream().noneMatch(change -> !snapshot.sees(change.xid())
                        && !Collections.disjoint(answer.keys(), change.keys()));
    }
}
