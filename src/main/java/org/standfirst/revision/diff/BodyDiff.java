package org.standfirst.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.revision.diff.BlockChange.Kind;

/** What differs between two bodies, block by block. A block that has nothing but another key is no change. */
final class BodyDiff {

    private BodyDiff() {
    }

    /** A change, and where it stands in reading order. */
    private record Placed(double place, BlockChange change) {
    }

    static List<BlockChange> between(JsonNode from, JsonNode to) {
        var before = list(from);
        var after = list(to);
        var partners = BlockMatch.partners(before, after);
        var inOrder = inOrder(partners);
        var added = new BitSet(after.size());
        added.set(0, after.size());
        var changes = new ArrayList<Placed>();
        var lastPlace = -1;
        for (var i = 0; i < before.size(); i++) {
            var j = partners[i];
            if (j == BlockMatch.NONE) {
                // It stood behind what it still stands behind.
                changes.add(new Placed(lastPlace + 0.5, removed(before.get(i), i)));
                continue;
            }
            added.clear(j);
            var change = change(before.get(i), i, after.get(j), j, !inOrder.get(i));
            if (change != null) {
                changes.add(new Placed(j, change));
            }
            lastPlace = inOrder.get(i) ? j : lastPlace;
        }
        added.stream().forEach(j -> changes.add(new Placed(j, added(after.get(j), j))));
        return changes.stream().sorted(Comparator.comparingDouble(Placed::place)).map(Placed::change).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>(array.size());
        array.forEach(list::add);
        return list;
    }

    private static BlockChange removed(JsonNode block, int i) {
        return new BlockChange(Kind.removed, Blocks.key(block), i, null, false, block, null, null);
    }

    private static BlockChange added(JsonNode block, int j) {
        return new BlockChange(Kind.added, Blocks.key(block), null, j, false, null, block, null);
    }

    private static @Nullable BlockChange change(JsonNode before, int i, JsonNode after, int j, boolean moved) {
        var same = Blocks.said(before).equals(Blocks.said(after));
        if (same && !moved) {
            return null;
        }
        var textBefore = Blocks.text(before);
        var textAfter = Blocks.text(after);
        return new BlockChange(same ? Kind.moved : Kind.changed, Blocks.key(after), i, j, moved, before, after,
                textBefore.equals(textAfter) ? null : TextDiff.between(textBefore, textAfter));
    }

    /** As many blocks as can be said to have stayed in place: a longest rising run among the places of the partners. */
    private static BitSet inOrder(int[] partners) {
        var ends = new int[partners.length];
        var previous = new int[partners.length];
        var length = 0;
        for (var i = 0; i < partners.length; i++) {
            if (partners[i] == BlockMatch.NONE) {
                continue;
            }
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (partners[ends[middle]] < partners[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? BlockMatch.NONE : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var run = new BitSet(partners.length);
        for (var i = length == 0 ? BlockMatch.NONE : ends[length - 1]; i != BlockMatch.NONE; i = previous[i]) {
            run.set(i);
        }
        return run;
    }
}
