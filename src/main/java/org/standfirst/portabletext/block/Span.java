package org.standfirst.portabletext.block;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text with the same marks.
 *
 * @param key unique among the spans and mark definitions of its block
 * @param text the text itself, never markup; a line feed is a line break inside the paragraph
 * @param decorators the marks without data, in the order of {@link Decorator}
 * @param link the key of the block's {@link MarkDef} that this span belongs to; at most one, because a link inside a
 *        link cannot be shown
 */
public record Span(String key, String text, Set<Decorator> decorators, @Nullable String link) {

    /** The most characters (UTF-16 code units) that one span holds. */
    public static final int MAX_LENGTH = 20_000;

    public Span {
        var copy = EnumSet.noneOf(Decorator.class);
        copy.addAll(decorators);
        decorators = Collections.unmodifiableSet(copy);
    }

    /** A span without marks. */
    public static Span plain(String key, String text) {
        return new Span(key, text, Set.of(), null);
    }

    Span withText(String newText) {
        return new Span(key, newText, decorators, link);
    }

    /** The same without its link. */
    public Span unlinked() {
        return new Span(key, text, decorators, null);
    }
}
