package org.standfirst.cache;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was made of. It must name all that the answer depends on, also what is not shown: the target of a link
 * that is hidden, the list that an article may join.
 *
 * @param snapshot what its queries have seen; the oldest where there were several
 * @param keys the surrogate keys of everything that it depends on
 * @param validFor how long nothing of it is changed by the clock alone, from the moment the first query began; null:
 *        nothing is known to come
 */
public record Provenance(Snapshot snapshot, Set<String> keys, @Nullable Duration validFor) {

    public Provenance {
        keys = Set.copyOf(keys);
    }
}
