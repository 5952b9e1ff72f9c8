package org.standfirst.portabletext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a conversion could not keep, by kind. */
public final class Losses {

    /** Some kinds name what stood in the document; a hostile one must not make the list endless. */
    private static final int MAX_KINDS = 50;

    private static final String OTHERS = "something else was removed";

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Counts one more loss of the kind, which is told as it is given here. */
    public void add(String kind) {
        counts.merge(counts.size() < MAX_KINDS || counts.containsKey(kind) ? kind : OTHERS, 1, Integer::sum);
    }

    /** One sentence for each kind, in the order in which they first happened: see {@link Conversion#warnings}. */
    public List<String> sentences() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() == 1
                        ? entry.getKey()
                        : "%s (%d times)".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
