package org.standfirst.portabletext.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, quotation or list item.
 *
 * <p>
 * Always in normal form, whatever it is made from: neighbouring spans with the same marks are one span (as long as
 * it stays within {@link Span#MAX_LENGTH}), a span without text is only there when the whole block has none, and a mark
 * definition that no span uses is gone.
 *
 * @param key see {@link Block#key()}
 * @param style how it is set
 * @param listItem the kind of list it is an item of; absent outside lists
 * @param level how deep the list is nested, 1 to {@value #MAX_LEVEL}; 0 outside lists
 * @param children at least one span
 * @param markDefs the annotations that the spans name
 */
public record TextBlock(
        String key,
        Style style,
        @Nullable ListItem listItem,
        int level,
        List<Span> children,
        List<MarkDef> markDefs)
        implements
            Block {

    /** The deepest level of a list. */
    public static final int MAX_LEVEL = 10;

    /** The most spans, and the most mark definitions, of a block. */
    public static final int MAX_CHILDREN = 1_000;

    public TextBlock {
        if (listItem == null ? level != 0 : level < 1 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("level " + level + " of list item " + listItem);
        }
        children = merged(children);
        markDefs = used(markDefs, children);
    }

    /** A text block that is no list item. */
    public static TextBlock of(String key, Style style, List<Span> children, List<MarkDef> markDefs) {
        return new TextBlock(key, style, null, 0, children, markDefs);
    }

    /** The text of all spans, without marks. */
    public String text() {
        return children.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The annotations by the key that spans name. */
    public Map<String, MarkDef> links() {
        return markDefs.stream().collect(Collectors.toMap(MarkDef::key, Function.identity()));
    }

    private static List<Span> merged(List<Span> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a text block needs a span");
        }
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (span.text().isEmpty() || canJoin(last, span))) {
                merged.set(merged.size() - 1, last.withText(last.text() + span.text()));
            } else if (last != null && last.text().isEmpty()) {
                merged.set(merged.size() - 1, span);
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean canJoin(Span first, Span second) {
        return first.decorators().equals(second.decorators())
                && Objects.equals(first.link(), second.link())
                && first.text().length() + second.text().length() <= Span.MAX_LENGTH;
    }

    private static List<MarkDef> used(List<MarkDef> definitions, List<Span> spans) {
        Set<@Nullable String> names = new HashSet<>();
        spans.forEach(span -> names.add(span.link()));
        return definitions.stream()
                .filter(definition -> names.contains(definition.key()))
                .toList();
    }
}
