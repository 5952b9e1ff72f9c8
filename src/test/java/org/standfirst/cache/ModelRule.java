package org.standfirst.cache;

import java.util.Set;

/** The rules of the cache, and each way to break one that the model must find out. */
enum ModelRule {
    /** All rules are kept. */
    AS_IT_IS,
    /** Whatever was computed is kept, however old its snapshot. */
    KEEPS_ANYTHING {
        @Override
        Snapshot told(Snapshot seen) {
            return new Snapshot(Long.MAX_VALUE, Long.MAX_VALUE, Set.of(), true);
        }
    },
    /** Ids of transactions are taken for the order of their commits. */
    LOOKS_AT_THE_LATEST_ID_ONLY {
        @Override
        Snapshot told(Snapshot seen) {
            return new Snapshot(seen.xmax(), seen.xmax(), Set.of(), true);
        }
    },
    /** A replica's silence about running transactions is taken for there being none. */
    TAKES_A_REPLICA_AT_ITS_WORD {
        @Override
        Snapshot told(Snapshot seen) {
            return new Snapshot(seen.xmin(), seen.xmax(), seen.running(), true);
        }
    },
    /** What was changed while nobody listened is not asked for. */
    FORGETS_THE_DEAF_TIME {
        @Override
        Snapshot listeningSince(Snapshot now) {
            return new Snapshot(0, 0, Set.of(), true);
        }
    },
    /** Answers outlast the loss of a connection. */
    KEEPS_OVER_A_RECONNECTION,
    /** Those who wait get what was made for another, whether it could be kept or not. */
    HANDS_OVER_WHAT_WAS_NOT_KEPT,
    /** Answers are served for as long as the connection seems to be there. */
    SERVES_WITHOUT_A_BEAT,
    /** A change is acknowledged with its commit. */
    ANSWERS_BEFORE_IT_HEARS,
    /** A change of one's own that could not be heard of is not remembered. */
    FORGETS_ITS_OWN_CHANGE,
    /** What the clock changes is not thought of. */
    IGNORES_THE_CLOCK,
    /** The time for which an answer is good is counted from its end. */
    COUNTS_FROM_THE_END;

    /** The snapshot that an answer comes with. */
    Snapshot told(Snapshot seen) {
        return seen;
    }

    /** The snapshot that listening begins with. */
    Snapshot listeningSince(Snapshot now) {
        return now;
    }
}
