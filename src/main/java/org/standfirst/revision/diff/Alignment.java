package org.standfirst.revision.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * A longest common subsequence of two lists.
 *
 * @see <a href="https://doi.org/10.1007/BF01840446">Myers, An O(ND) difference algorithm and its variations</a>
 */
final class Alignment {

    private Alignment() {
    }

    /**
     * Two places whose elements are equal.
     *
     * @param from the place in the first list
     * @param to the place in the second
     */
    record Pair(int from, int to) {
    }

    /** Pairs in the order of both lists. In linear space, for the lists are as long as a client makes them. */
    static <T> List<Pair> of(List<T> from, List<T> to) {
        var pairs = new ArrayList<Pair>();
        var i = 0;
        var j = 0;
        for (var delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                pairs.add(new Pair(i++, j++));
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < from.size()) {
            pairs.add(new Pair(i++, j++));
        }
        return pairs;
    }
}
