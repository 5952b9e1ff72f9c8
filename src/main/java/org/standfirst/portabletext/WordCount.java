package org.standfirst.portabletext;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;

/** Counts words for reading times. */
final class WordCount {

    /** Chinese words are one to two characters long, and Japanese readers read about as fast by this measure. */
    private static final int UNSPACED_CHARACTERS_PER_WORD = 2;

    private WordCount() {
    }

    static int of(Body body) {
        return body.blocks().stream()
                .flatMap(WordCount::textsOf)
                .mapToInt(WordCount::of)
                .sum();
    }

    private static Stream<String> textsOf(Block block) {
        if (block instanceof TextBlock text) {
            return Stream.of(text.text());
        }
        if (block instanceof PullQuote quote) {
            return Stream.of(quote.text());
        }
        return block instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream())
                : Stream.empty();
    }

    private static int of(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            count += wordsIn(text.substring(start, end));
        }
        return count;
    }

    private static int wordsIn(String segment) {
        if (segment.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        int unspaced = (int) segment.codePoints().filter(WordCount::isUnspaced).count();
        return Math.max(1, (unspaced + 1) / UNSPACED_CHARACTERS_PER_WORD);
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
