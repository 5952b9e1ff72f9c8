package org.standfirst.delivery.fulltext;

/**
 * A text in which the database has marked what was found, by characters that no text has. Angle brackets come as such
 * characters too, for the database would take what stands between them for markup.
 *
 * @param text plain, with {@link #BEGIN} before and {@link #END} after each hit, {@link #LESS} for {@code <} and
 *        {@link #GREATER} for {@code >}
 */
public record Marked(String text) {

    /** Stands before a hit. */
    public static final char BEGIN = '\u0002';
    /** Stands after a hit. */
    public static final char END = '\u0003';
    /** Stands for {@code <}. */
    public static final char LESS = '\u0004';
    /** Stands for {@code >}. */
    public static final char GREATER = '\u0005';

    /** HTML that is safe wherever text may stand: all that the text says is escaped, and only hits are in {@code mark}. */
    public String html() {
        var html = new StringBuilder();
        var open = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case BEGIN -> {
                    html.append(open ? "" : "<mark>");
                    open = true;
                }
                case END -> {
                    html.append(open ? "</mark>" : "");
                    open = false;
                }
                case '<', LESS -> html.append("&lt;");
                case '>', GREATER -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
        return html.append(open ? "</mark>" : "").toString();
    }
}
