package org.standfirst.portabletext.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.Blank;

/**
 * Divides the text of a block into pieces that Markdown can say. White space collapses. At the edge of a mark it goes
 * outside, because emphasis there may neither begin nor end with white space (CommonMark 0.31, section 6.2); it keeps
 * the marks that stay open across it.
 */
final class MarkdownPieces {

    private static final Set<Decorator> KNOWN = Set.of(Decorator.STRIKE_THROUGH, Decorator.STRONG, Decorator.EM,
            Decorator.CODE);

    /** Text with the same marks; a line feed alone is a line break. */
    record Piece(StringBuilder characters, Set<Decorator> decorators, @Nullable String link) {

        private Piece(CharSequence text, Set<Decorator> decorators, @Nullable String link) {
            this(new StringBuilder(text), decorators, link);
        }

        String text() {
            return characters.toString();
        }

        boolean isBreak() {
            return characters.length() == 1 && characters.charAt(0) == '\n';
        }

        boolean isCode() {
            return decorators.contains(Decorator.CODE);
        }

        private boolean isMarkedLike(Piece other) {
            return decorators.equals(other.decorators) && Objects.equals(link, other.link);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private StringBuilder space = new StringBuilder();

    private MarkdownPieces() {
    }

    static List<Piece> of(TextBlock block) {
        var divided = new MarkdownPieces();
        for (Span span : block.children()) {
            var decorators = EnumSet.noneOf(Decorator.class);
            decorators.addAll(span.decorators());
            decorators.retainAll(KNOWN);
            divided.add(span.text(), decorators, span.link());
        }
        return divided.pieces;
    }

    private void add(String text, Set<Decorator> decorators, @Nullable String link) {
        for (int i = 0; i < text.length();) {
            int end = i;
            boolean isSpace = Blank.is(text.charAt(i));
            while (end < text.length() && Blank.is(text.charAt(end)) == isSpace) {
                end++;
            }
            if (isSpace) {
                space.append(text, i, end);
            } else {
                addWord(new Piece(text.substring(i, end), decorators, link));
            }
            i = end;
        }
    }

    private void addWord(Piece word) {
        if (!pieces.isEmpty() && !space.isEmpty()) {
            append(between(pieces.get(pieces.size() - 1), word));
        }
        space = new StringBuilder();
        append(word);
    }

    private Piece between(Piece before, Piece after) {
        boolean isBreak = space.indexOf("\n") >= 0;
        Set<Decorator> shared = shared(before, after);
        if (isBreak || !before.isMarkedLike(after)) {
            // A code span holds no line break, and one of nothing but space is none.
            shared.remove(Decorator.CODE);
        }
        String link = Objects.equals(before.link(), after.link()) ? before.link() : null;
        return new Piece(isBreak ? "\n" : space.toString().replaceAll("[ \\t]+", " "), shared, link);
    }

    /** The marks that stay open from one piece to the next: those outside the first that only one of them has. */
    private static Set<Decorator> shared(Piece before, Piece after) {
        var shared = EnumSet.noneOf(Decorator.class);
        if (!Objects.equals(before.link(), after.link())) {
            return shared;
        }
        for (Decorator decorator : Decorator.values()) {
            if (before.decorators().contains(decorator) != after.decorators().contains(decorator)) {
                return shared;
            }
            if (before.decorators().contains(decorator)) {
                shared.add(decorator);
            }
        }
        return shared;
    }

    private void append(Piece piece) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && !last.isBreak() && !piece.isBreak() && last.isMarkedLike(piece)) {
            last.characters().append(piece.characters());
        } else {
            pieces.add(piece);
        }
    }
}
