package org.standfirst.text;

import java.util.Optional;

/**
 * The rule for characters in any text that people write: what is refused here cannot be shown, breaks XML 1.0 feeds, or
 * is refused by PostgreSQL (NUL).
 *
 * <p>
 * Refused are control characters (C0, DEL, C1) other than line feed and tab, surrogates without their other half,
 * and Unicode noncharacters. Everything else is fine: any script, emoji, and the format characters that bidirectional
 * text and emoji sequences need.
 */
public final class AcceptableText {

    private AcceptableText() {
    }

    /** What is wrong with the text, named by code point and place; empty when nothing is. */
    public static Optional<String> problem(String text) {
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            if (!isAcceptable(codePoint)) {
                return Optional.of("must not contain %s U+%04X (at character %d)"
                        .formatted(kindOf(codePoint), codePoint, i));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    /** Whether the text has no character that is refused. */
    public static boolean isAcceptable(String text) {
        return text.codePoints().allMatch(AcceptableText::isAcceptable);
    }

    /** The text without the characters that are refused; the same string when there is none. */
    public static String clean(String text) {
        if (isAcceptable(text)) {
            return text;
        }
        return text.codePoints()
                .filter(AcceptableText::isAcceptable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAcceptable(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return codePoint == '\n' || codePoint == '\t';
        }
        return Character.getType(codePoint) != Character.SURROGATE && !isNoncharacter(codePoint);
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static String kindOf(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return "the control character";
        }
        return isNoncharacter(codePoint) ? "the noncharacter" : "the lone surrogate";
    }
}
