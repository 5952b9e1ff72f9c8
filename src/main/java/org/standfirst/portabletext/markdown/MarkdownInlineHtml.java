package org.standfirst.portabletext.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.standfirst.portabletext.Losses;

/**
 * Passes the tags in running Markdown text on to the HTML reader, save those that make a parser take all that follows
 * for their content: who writes about the {@code <script>} tag and forgets the backticks must not lose the rest of the
 * article.
 */
final class MarkdownInlineHtml implements NodeRenderer {

    private static final Pattern SWALLOWING = Pattern.compile(
            "</?(script|style|template|noscript|svg|math|title|textarea|select|"
                    + "xmp|plaintext|noembed|noframes|frameset)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final HtmlNodeRendererContext context;
    private final Losses losses;

    MarkdownInlineHtml(HtmlNodeRendererContext context, Losses losses) {
        this.context = context;
        this.losses = losses;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        String tag = ((HtmlInline) node).getLiteral();
        Matcher swallowing = SWALLOWING.matcher(tag);
        if (swallowing.matches()) {
            losses.add("<%s> was removed".formatted(swallowing.group(1).toLowerCase(Locale.ROOT)));
        } else {
            context.getWriter().raw(tag);
        }
    }
}
