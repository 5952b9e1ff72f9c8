package org.standfirst.text;

import org.jspecify.annotations.Nullable;

/** What counts as text that says nothing. Wider than {@link String#isBlank}: no-break spaces say nothing either. */
public final class Blank {

    private Blank() {
    }

    /** Whether nothing in the text can be seen. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    /** Whether nothing in the text can be seen, format characters such as a zero-width space included. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(c -> is(c) || Character.getType(c) == Character.FORMAT);
    }

    /** Whether the character is white space of any width. */
    public static boolean is(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** The text without what says nothing at its ends. */
    public static String strip(String text) {
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

    /** The text, or null where it says nothing. */
    public static @Nullable String toNull(@Nullable String text) {
        return text == null || is(text) ? null : text;
    }
}
