package org.standfirst.portabletext.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.ListItem;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/**
 * The body that an HTML document is being turned into: the blocks so far, the paragraph that is open, and where
 * captions, cells and the like divert text from it.
 */
final class Draft {

    private final Losses losses;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Paragraph> captures = new ArrayDeque<>();
    private final Deque<ListItem> lists = new ArrayDeque<>();
    private final Deque<Style> headings = new ArrayDeque<>();
    private final Marks marks = new Marks();
    private Paragraph paragraph = new Paragraph();
    private int quotations;

    Draft(Losses losses) {
        this.losses = losses;
    }

    Marks marks() {
        return marks;
    }

    int size() {
        return blocks.size();
    }

    boolean isCapturing() {
        return !captures.isEmpty();
    }

    Body finish() {
        flush();
        return new Body(blocks);
    }

    void text(String raw) {
        String text = AcceptableText.clean(raw.indexOf('\r') < 0 && raw.indexOf('\f') < 0
                ? raw
                : raw.replace("\r\n", "\n").replace('\r', '\n').replace('\f', ' '));
        if (text.length() < raw.length() && !AcceptableText.isAcceptable(raw.replaceAll("[\r\f]", ""))) {
            losses.add("characters that cannot be shown were removed");
        }
        if (isCapturing() && marks.areOpen() && !Blank.is(text)) {
            losses.add("marks on the text of a caption, a table or a quotation were removed");
        }
        if (marks.isSpacePreserved()) {
            current().appendExactly(text, marks.decorators(), marks.link());
        } else {
            current().append(text, marks.decorators(), marks.link());
        }
    }

    /**
     * A {@code <br>
     * }; the second in a row ends the paragraph, as old pages mean it.
     */
    void breakLine() {
        if (marks.isSpacePreserved()) {
            current().appendExactly("\n", marks.decorators(), marks.link());
        } else if (current().isAtLineStart()) {
            endParagraph();
        } else {
            current().breakLine(marks.decorators(), marks.link());
        }
    }

    /** Ends a paragraph. Several paragraphs of one list item stay one item, on lines of their own. */
    void endParagraph() {
        if (isCapturing() || !lists.isEmpty()) {
            current().breakBeforeMore();
        } else {
            flush();
        }
    }

    /** Ends whatever text block is open. */
    void endBlock() {
        if (isCapturing()) {
            current().breakBeforeMore();
        } else {
            flush();
        }
    }

    void dropTrailingLineFeeds() {
        current().dropTrailingLineFeeds();
    }

    Runnable openHeading(Style style) {
        endBlock();
        headings.push(style);
        return () -> {
            endBlock();
            headings.pop();
        };
    }

    Runnable openQuotation() {
        endBlock();
        quotations++;
        return () -> {
            endBlock();
            quotations--;
        };
    }

    Runnable openList(ListItem kind) {
        endBlock();
        lists.push(kind);
        if (lists.size() == TextBlock.MAX_LEVEL + 1) {
            losses.add("lists deeper than %d levels were made flatter".formatted(TextBlock.MAX_LEVEL));
        }
        return () -> {
            endBlock();
            lists.pop();
        };
    }

    /** From here on text goes into the paragraph given, until {@link #endCapture}. */
    Paragraph capture() {
        var captured = new Paragraph();
        captures.push(captured);
        return captured;
    }

    void endCapture() {
        captures.pop();
    }

    void add(Function<String, Block> block) {
        if (!isCapturing()) {
            flush();
        }
        append(block);
    }

    /** The last block, if the body has had more than so many; to be replaced by {@link #replaceLast}. */
    @Nullable
    Block lastSince(int size) {
        return blocks.size() > size ? blocks.get(blocks.size() - 1) : null;
    }

    void replaceLast(Block block) {
        blocks.set(blocks.size() - 1, block);
    }

    /** The text as a paragraph of its own, whatever is being captured. */
    void addPlain(String text) {
        if (Blank.is(text)) {
            return;
        }
        for (String piece : Cut.pieces(text, Span.MAX_LENGTH)) {
            add(key -> TextBlock.of(key, style(), List.of(Span.plain("s0", piece)), List.of()));
        }
    }

    private Paragraph current() {
        Paragraph captured = captures.peek();
        return captured == null ? paragraph : captured;
    }

    private void flush() {
        List<Span> spans = new ArrayList<>();
        Map<String, MarkDef> definitions = new HashMap<>();
        for (Paragraph.Run run : paragraph.finish()) {
            MarkDef link = run.link();
            if (link != null) {
                definitions.put(link.key(), link);
            }
            for (String piece : Cut.pieces(run.text().toString(), Span.MAX_LENGTH)) {
                spans.add(new Span("s" + spans.size(), piece, run.decorators(), link == null ? null : link.key()));
            }
        }
        paragraph = new Paragraph();
        if (spans.size() > TextBlock.MAX_CHILDREN) {
            losses.add("a paragraph with more than %d pieces was divided".formatted(TextBlock.MAX_CHILDREN));
        }
        for (int i = 0; i < spans.size(); i += TextBlock.MAX_CHILDREN) {
            addText(spans.subList(i, Math.min(i + TextBlock.MAX_CHILDREN, spans.size())), definitions);
        }
    }

    private void addText(List<Span> spans, Map<String, MarkDef> definitions) {
        if (!spans.stream().allMatch(span -> Blank.is(span.text()))) {
            int level = Math.min(lists.size(), TextBlock.MAX_LEVEL);
            // In the order in which the text names them, and only those of this part of a divided paragraph.
            List<MarkDef> named = spans.stream()
                    .flatMap(span -> Stream.ofNullable(span.link()))
                    .distinct()
                    .flatMap(link -> Stream.ofNullable(definitions.get(link)))
                    .toList();
            append(key -> new TextBlock(key, style(), lists.peek(), level, spans, named));
        }
    }

    private Style style() {
        Style heading = headings.peek();
        if (heading != null) {
            return heading;
        }
        return quotations > 0 ? Style.BLOCKQUOTE : Style.NORMAL;
    }

    private void append(Function<String, Block> block) {
        if (blocks.size() < Body.MAX_BLOCKS) {
            blocks.add(block.apply("b" + blocks.size()));
        } else {
            losses.add("what came after the first %d blocks was dropped".formatted(Body.MAX_BLOCKS));
        }
    }
}
