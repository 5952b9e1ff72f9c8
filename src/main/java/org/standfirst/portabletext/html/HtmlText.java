package org.standfirst.portabletext.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.MarkNesting;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.Address;

/** Writes text, with and without marks, as HTML. */
final class HtmlText {

    /**
     * White space that a browser would collapse, and line feeds that {@link HtmlReader} would take for a new paragraph.
     */
    private static final Pattern COLLAPSIBLE = Pattern.compile("^[ \t\n]|[ \t\n]$|\t|  | \n|\n |\n\n", Pattern.DOTALL);

    private HtmlText() {
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A field's text as the content of an element. */
    static String content(String text) {
        return keepingSpace(text, lines(text));
    }

    /** The marked text of a block as the content of an element. */
    static String content(TextBlock block) {
        var html = new StringBuilder();
        var nesting = new MarkNesting();
        Map<String, MarkDef> links = block.links();
        for (Span span : block.children()) {
            write(nesting.moveTo(tags(links, span)), html);
            html.append(lines(span.text()));
        }
        write(nesting.moveTo(List.of()), html);
        return keepingSpace(block.text(), html.toString());
    }

    /** An attribute, or nothing where there is no value. */
    static String attribute(String name, @Nullable Object value) {
        return value == null ? "" : " %s=\"%s\"".formatted(name, escape(value.toString()));
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br>");
    }

    private static String keepingSpace(String text, String html) {
        return COLLAPSIBLE.matcher(text).find() ? "<span data-space=\"preserve\">" + html + "</span>" : html;
    }

    private static void write(MarkNesting.Step step, StringBuilder html) {
        step.closing().forEach(tag -> html.append(tag.close()));
        step.opening().forEach(tag -> html.append(tag.open()));
    }

    private static List<MarkNesting.Tag> tags(Map<String, MarkDef> links, Span span) {
        List<MarkNesting.Tag> tags = new ArrayList<>();
        MarkDef link = span.link() == null ? null : links.get(span.link());
        if (link != null) {
            tags.add(new MarkNesting.Tag(link.key(), "<a%s>".formatted(attributes(link)), "</a>"));
        }
        for (Decorator decorator : span.decorators()) {
            String element = element(decorator);
            tags.add(new MarkNesting.Tag(decorator.jsonName(), "<" + element + ">", "</" + element + ">"));
        }
        return tags;
    }

    private static String element(Decorator decorator) {
        return switch (decorator) {
            case STRIKE_THROUGH -> "s";
            case UNDERLINE -> "u";
            case STRONG, EM, SUB, SUP, CODE -> decorator.jsonName();
        };
    }

    private static String attributes(MarkDef definition) {
        if (definition instanceof ArticleLink link) {
            String url = link.target() == null ? null : link.target().url();
            return attribute("href", url) + attribute("data-article", link.article());
        }
        String href = ((Link) definition).href();
        // A page that opens the link in a new tab must not hand its own window over.
        return attribute("href", href)
                + attribute("rel", Address.problemAsPage(href).isEmpty() ? "noopener" : null);
    }
}
