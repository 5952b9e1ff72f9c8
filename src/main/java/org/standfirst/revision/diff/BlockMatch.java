package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds which block of one body is which of another. What says the same is the same, first where the order allows; then
 * what says nearly the same, a key in common counting for much; then what has its key in common.
 */
final class BlockMatch {

    static final int NONE = -1;

    private static final double SIMILAR = 0.5;
    private static final double SAME_KEY = 0.5;
    /** Where more pairs than these could be alike, likeness is not looked for. */
    private static final long MAX_COMPARISONS = 40_000;

    private final List<JsonNode> from;
    private final List<JsonNode> to;
    private final int[] partner;
    private final boolean[] taken;

    private BlockMatch(List<JsonNode> from, List<JsonNode> to) {
        this.from = from;
        this.to = to;
        this.partner = new int[from.size()];
        this.taken = new boolean[to.size()];
        Arrays.fill(partner, NONE);
    }

    /** For each block of the first body its place in the second, or {@link #NONE}. */
    static int[] partners(List<JsonNode> from, List<JsonNode> to) {
        var match = new BlockMatch(from, to);
        match.pairWhatSaysTheSame();
        match.pairWhatIsAlike();
        match.pairWhatHasOneKey();
        return match.partner;
    }

    private void pairWhatSaysTheSame() {
        // Numbers in their stead, for long bodies are compared block by block very often.
        var numbers = new HashMap<JsonNode, Integer>();
        var before = from.stream().map(block -> number(Blocks.said(block), numbers)).toList();
        var after = to.stream().map(block -> number(Blocks.said(block), numbers)).toList();
        Alignment.of(before, after).forEach(pair -> pair(pair.from(), pair.to()));
        var places = new HashMap<Integer, Deque<Integer>>();
        IntStream.range(0, to.size()).filter(j -> !taken[j])
                .forEach(j -> places.computeIfAbsent(after.get(j), said -> new ArrayDeque<>()).add(j));
        for (var i = 0; i < from.size(); i++) {
            var free = partner[i] == NONE ? places.get(before.get(i)) : null;
            if (free != null && !free.isEmpty()) {
                pair(i, free.remove());
            }
        }
    }

    private static Integer number(JsonNode said, Map<JsonNode, Integer> numbers) {
        return numbers.computeIfAbsent(said, isNew -> numbers.size());
    }

    private void pairWhatIsAlike() {
        var before = IntStream.range(0, from.size()).filter(i -> partner[i] == NONE).toArray();
        var after = IntStream.range(0, to.size()).filter(j -> !taken[j]).toArray();
        if ((long) before.length * after.length > MAX_COMPARISONS) {
            return;
        }
        var words = new HashMap<Integer, Map<String, Integer>>();
        Arrays.stream(after).forEach(j -> words.put(j, words(to.get(j))));
        for (var i : before) {
            var own = words(from.get(i));
            var best = NONE;
            var bestLikeness = SIMILAR;
            for (var j : after) {
                var likeness = taken[j] ? 0 : likeness(i, own, j, words.getOrDefault(j, Map.of()));
                if (likeness > bestLikeness) {
                    best = j;
                    bestLikeness = likeness;
                }
            }
            if (best != NONE) {
                pair(i, best);
            }
        }
    }

    private double likeness(int i, Map<String, Integer> own, int j, Map<String, Integer> others) {
        if (!Blocks.type(from.get(i)).equals(Blocks.type(to.get(j)))) {
            return 0;
        }
        var common = own.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0))).sum();
        var all = count(own) + count(others);
        var shared = all == 0 ? 0 : 2.0 * common / all;
        return shared > 0 && Blocks.key(from.get(i)).equals(Blocks.key(to.get(j))) ? shared + SAME_KEY : shared;
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(JsonNode block) {
        var words = new HashMap<String, Integer>();
        TextDiff.pieces(Blocks.text(block)).stream().filter(piece -> !piece.isBlank())
                .forEach(piece -> words.merge(piece, 1, Integer::sum));
        return words;
    }

    private void pairWhatHasOneKey() {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, to.size()).filter(j -> !taken[j]).forEach(j -> places.put(Blocks.key(to.get(j)), j));
        for (var i = 0; i < from.size(); i++) {
            var j = partner[i] == NONE ? places.get(Blocks.key(from.get(i))) : null;
            if (j != null && !taken[j] && Blocks.type(from.get(i)).equals(Blocks.type(to.get(j)))) {
                pair(i, j);
            }
        }
    }

    private void pair(int i, int j) {
        partner[i] = j;
        taken[j] = true;
    }
}
