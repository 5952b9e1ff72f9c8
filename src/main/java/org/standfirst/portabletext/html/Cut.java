package org.standfirst.portabletext.html;

import java.util.ArrayList;
import java.util.List;

/** Cuts long text without breaking a surrogate pair in two. */
final class Cut {

    private Cut() {
    }

    static String first(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, end(text, 0, maxLength));
    }

    static List<String> pieces(String text, int maxLength) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = end(text, start, maxLength);
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static int end(String text, int start, int maxLength) {
        int end = Math.min(start + maxLength, text.length());
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
