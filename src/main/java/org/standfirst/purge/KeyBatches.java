package org.standfirst.purge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.standfirst.cache.CachePolicy;

/** Puts keys into as many requests as a cache needs. */
final class KeyBatches {

    private KeyBatches() {
    }

    /** Each key once, and with them the one that stands for all. */
    static List<List<String>> of(Collection<String> keys, Edge edge) {
        var distinct = new LinkedHashSet<String>();
        distinct.add(CachePolicy.WIDE);
        distinct.addAll(keys);
        var batches = new ArrayList<List<String>>();
        var batch = new ArrayList<String>();
        var length = 0;
        for (var key : distinct) {
            if (!batch.isEmpty() && (batch.size() == edge.mostKeys() || length + 1 + key.length() > edge.mostCharacters())) {
                batches.add(List.copyOf(batch));
                batch.clear();
                length = 0;
            }
            length += key.length() + (batch.isEmpty() ? 0 : 1);
            batch.add(key);
        }
        batches.add(List.copyOf(batch));
        return batches;
    }
}
