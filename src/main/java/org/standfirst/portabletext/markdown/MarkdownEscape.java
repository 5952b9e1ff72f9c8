package org.standfirst.portabletext.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.text.Blank;

/** Writes text so that CommonMark (0.31) reads it as text and nothing else. */
final class MarkdownEscape {

    private static final String ALWAYS = "\\`*_[]<~|";
    private static final Pattern ENTITY = Pattern.compile("&(?=#|[A-Za-z0-9]+;)");
    private static final Pattern LINE_START = Pattern.compile("^([#+=:>-]|[0-9]+(?=[.)]))");

    private MarkdownEscape() {
    }

    /** Text without line feeds, in the middle of a line. */
    static String inline(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // An exclamation mark at the end might meet a link and make a picture of it.
            if (ALWAYS.indexOf(c) >= 0 || (c == '!' && i == text.length() - 1)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    /** Text without line feeds that a line begins with: there it might start a list, a heading or a quotation. */
    static String lineStart(String text) {
        String escaped = inline(text);
        Matcher start = LINE_START.matcher(escaped);
        if (!start.find()) {
            return escaped;
        }
        return Character.isDigit(escaped.charAt(0))
                ? start.group() + "\\" + escaped.substring(start.end())
                : "\\" + escaped;
    }

    /** A field's text on one line: white space collapsed, trimmed, escaped. */
    static String field(String text) {
        return inline(oneLine(text));
    }

    static String oneLine(String text) {
        return Blank.strip(text.replaceAll("[ \\t\\n]+", " "));
    }

    /** The target of a link or picture, in parentheses. */
    static String destination(String url) {
        String escaped = ENTITY.matcher(url).replaceAll("&amp;");
        return url.indexOf('(') < 0 && url.indexOf(')') < 0 ? "(" + escaped + ")" : "(<" + escaped + ">)";
    }

    static String entity(int codePoint) {
        return "&#" + codePoint + ";";
    }
}
