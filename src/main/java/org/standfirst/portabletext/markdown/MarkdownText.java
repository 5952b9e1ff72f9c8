package org.standfirst.portabletext.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standfirst.portabletext.MarkNesting;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.TextBlock;

/**
 * Writes the marked text of one block as Markdown.
 *
 * <p>
 * Whether {@code **} opens or closes emphasis depends on the characters on both sides (CommonMark 0.31, section 6.2,
 * "flanking"). Where a letter stands outside and a punctuation mark inside, it does neither; then the letter is written
 * as a numeric reference, which ends and begins with punctuation. Emphasis is {@code _} and strong {@code **}, so that
 * neighbouring runs never become one.
 */
final class MarkdownText {

    private static final MarkNesting.Tag STRIKE = new MarkNesting.Tag("strike-through", "~~", "~~");
    private static final MarkNesting.Tag STRONG = new MarkNesting.Tag("strong", "**", "**");
    private static final MarkNesting.Tag EM = new MarkNesting.Tag("em", "_", "_");

    private final TextBlock block;
    private final Map<String, MarkDef> links;
    private final boolean oneLine;
    private final StringBuilder out = new StringBuilder();
    private final MarkNesting nesting = new MarkNesting();

    private MarkdownText(TextBlock block, boolean oneLine) {
        this.block = block;
        this.links = block.links();
        this.oneLine = oneLine;
    }

    /** The text with line breaks, as a paragraph has them. */
    static String lines(TextBlock block) {
        return new MarkdownText(block, false).write();
    }

    /** The text on one line, as a heading needs it. */
    static String line(TextBlock block) {
        String line = new MarkdownText(block, true).write();
        // A heading may end in a row of number signs, which then are no text (CommonMark 0.31, section 4.2).
        return line.endsWith("#") && !line.equals("\\#") ? line.substring(0, line.length() - 1) + "\\#" : line;
    }

    private String write() {
        for (MarkdownPieces.Piece piece : MarkdownPieces.of(block)) {
            String written = written(piece);
            MarkNesting.Step step = nesting.moveTo(tags(piece));
            write(step, piece, written);
        }
        nesting.moveTo(List.of()).closing().forEach(tag -> out.append(tag.close()));
        return out.toString();
    }

    private void write(MarkNesting.Step step, MarkdownPieces.Piece piece, String written) {
        int inside = lastCodePoint();
        step.closing().forEach(tag -> out.append(tag.close()));
        String text = written;
        if (step.opening().isEmpty() && !step.closing().isEmpty()) {
            MarkNesting.Tag last = step.closing().get(step.closing().size() - 1);
            boolean isInsideWord = step.closing().size() == 1 && isWordLike(inside);
            if (needsReference(last, isInsideWord, written.codePointAt(0))) {
                int first = written.codePointAt(0);
                text = MarkdownEscape.entity(first) + written.substring(Character.charCount(first));
            }
        }
        writeOpened(step, piece, text);
    }

    private void writeOpened(MarkNesting.Step step, MarkdownPieces.Piece piece, String text) {
        if (!step.opening().isEmpty() && !out.isEmpty()) {
            MarkNesting.Tag first = step.opening().get(0);
            boolean isInsideWord = step.opening().size() == 1 && isWordLike(text.codePointAt(0));
            int before = lastCodePoint();
            if (needsReference(first, isInsideWord, before)) {
                out.setLength(out.length() - Character.charCount(before));
                out.append(MarkdownEscape.entity(before));
            }
        }
        step.opening().forEach(tag -> out.append(tag.open()));
        boolean isLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(isLineStart && !piece.isCode() ? MarkdownEscape.lineStart(piece.text()) : text);
    }

    /** Whether the character outside a delimiter keeps it from being one; underscores never work inside a word. */
    private static boolean needsReference(MarkNesting.Tag tag, boolean isInsideWord, int outside) {
        boolean isEmphasis = tag.open().equals(tag.close());
        return isEmphasis && isWordLike(outside) && (tag.equals(EM) || !isInsideWord);
    }

    private String written(MarkdownPieces.Piece piece) {
        if (piece.isBreak()) {
            return oneLine ? " " : "\\\n";
        }
        return piece.isCode() ? code(piece.text()) : MarkdownEscape.inline(piece.text());
    }

    /** A code span knows no escape: its fence has to be longer than any run of backticks in it. */
    private static String code(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + pad + text + pad + fence;
    }

    private List<MarkNesting.Tag> tags(MarkdownPieces.Piece piece) {
        List<MarkNesting.Tag> tags = new ArrayList<>();
        MarkDef link = piece.link() == null ? null : links.get(piece.link());
        if (link != null) {
            tags.add(new MarkNesting.Tag(link.key(), "[", "]" + MarkdownEscape.destination(address(link))));
        }
        for (Decorator decorator : piece.decorators()) {
            switch (decorator) {
                case STRIKE_THROUGH -> tags.add(STRIKE);
                case STRONG -> tags.add(STRONG);
                case EM -> tags.add(EM);
                case UNDERLINE, SUB, SUP, CODE -> {
                }
            }
        }
        return tags;
    }

    private static String address(MarkDef definition) {
        if (definition instanceof Link link) {
            return link.href();
        }
        ArticleLink link = (ArticleLink) definition;
        return link.target() == null ? ArticleLink.SCHEME + link.article() : link.target().url();
    }

    private int lastCodePoint() {
        return out.isEmpty() ? ' ' : out.codePointBefore(out.length());
    }

    /** Neither white space nor punctuation (nor symbol) as CommonMark knows them. */
    private static boolean isWordLike(int codePoint) {
        return codePoint != '\n'
                && switch (Character.getType(codePoint)) {
                    case Character.SPACE_SEPARATOR,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL ->
                        false;
                    default -> true;
                };
    }
}
