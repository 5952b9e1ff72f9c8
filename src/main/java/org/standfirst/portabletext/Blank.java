package org.standfirst.portabletext;

import org.jspecify.annotations.Nullable;

/** What counts as text that says nothing. Wider than {@link String#isBlank}: no-break spaces say nothing either. */
final class Blank {

    private Blank() {
    }

    static boolean is(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    static boolean is(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** The text without what says nothing at its ends. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static @Nullable String toNull(@Nullable String text) {
        return text == null || is(text) ? null : text;
    }
}
