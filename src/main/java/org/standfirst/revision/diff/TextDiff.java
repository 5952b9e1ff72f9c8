package org.standfirst.revision.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.standfirst.revision.diff.TextSegment.Operation;

/** What differs between two texts, word by word. */
final class TextDiff {

    /** Words and what stands between them, on both sides; a longer change is told as one. */
    private static final int MAX_PIECES = 4_000;

    private TextDiff() {
    }

    /** The runs of words that make the first text where the inserted are left out, and the second without the deleted. */
    static List<TextSegment> between(String from, String to) {
        var before = pieces(from);
        var after = pieces(to);
        var shorter = Math.min(before.size(), after.size());
        var start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var segments = new Segments();
        segments.add(Operation.equal, before.subList(0, start));
        compare(before.subList(start, before.size() - end), after.subList(start, after.size() - end), segments);
        segments.add(Operation.equal, before.subList(before.size() - end, before.size()));
        return segments.list;
    }

    private static void compare(List<String> before, List<String> after, Segments segments) {
        var i = 0;
        var j = 0;
        var pairs = before.size() + after.size() > MAX_PIECES ? List.<Alignment.Pair> of() : Alignment.of(before, after);
        for (var pair : pairs) {
            segments.add(Operation.delete, before.subList(i, pair.from()));
            segments.add(Operation.insert, after.subList(j, pair.to()));
            segments.add(Operation.equal, before.subList(pair.from(), pair.from() + 1));
            i = pair.from() + 1;
            j = pair.to() + 1;
        }
        segments.add(Operation.delete, before.subList(i, before.size()));
        segments.add(Operation.insert, after.subList(j, after.size()));
    }

    /** Words, and each space and sign between them, which together are the text. */
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        var start = boundaries.first();
        for (var end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** Segments in order, neighbours of one kind joined. */
    private static final class Segments {

        private final List<TextSegment> list = new ArrayList<>();

        void add(Operation operation, List<String> pieces) {
            if (pieces.isEmpty()) {
                return;
            }
            var text = String.join("", pieces);
            var last = list.isEmpty() ? null : list.get(list.size() - 1);
            if (last != null && last.operation() == operation) {
                list.set(list.size() - 1, new TextSegment(operation, last.text() + text));
            } else {
                list.add(new TextSegment(operation, text));
            }
        }
    }
}
