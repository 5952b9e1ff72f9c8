package org.standfirst.cache;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That a transaction has changed what readers see.
 *
 * @param xid its id
 * @param keys the surrogate keys of what it changed, or a part of them
 * @param complete whether all its keys have been told with this
 */
record Invalidation(long xid, Set<String> keys, boolean complete) {

    private static final String LAST = ".";

    /**
     * Reads the notice that the database sends.
     *
     * @param payload the id of the transaction, a full stop where nothing follows or a plus sign, and the keys, with blanks
     *        between them
     */
    static Invalidation parse(String payload) {
        var words = payload.split(" ", -1);
        return new Invalidation(Long.parseLong(words[0]),
                Arrays.stream(words).skip(2).collect(Collectors.toUnmodifiableSet()), words[1].equals(LAST));
    }
}
