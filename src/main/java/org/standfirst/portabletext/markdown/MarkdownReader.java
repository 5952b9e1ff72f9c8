package org.standfirst.portabletext.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.standfirst.portabletext.Conversion;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.html.HtmlReader;

/**
 * Converts Markdown (CommonMark 0.31, with the tables and strike-through of GitHub Flavored Markdown) to a body. It
 * refuses nothing and never throws.
 *
 * <p>
 * Markdown is defined by the HTML that it stands for, and may hold raw HTML; so it is turned into HTML, and that is
 * read by {@link HtmlReader} with all its care. The title of a picture is its caption, {@code article:} with an id is a
 * link to that article, and a heading row with nothing in it is left out.
 *
 * <p>
 * What all links and pictures lead to is no longer than the longest document: references that would make more of it are
 * taken for their text.
 *
 * <p>
 * At most {@value HtmlReader#MAX_LENGTH} characters are read, and nesting deeper than {@value #MAX_NESTING} levels
 * is taken for text.
 */
public final class MarkdownReader {

    /** Deeper than any person writes, and shallow enough for the recursion of the Markdown library. */
    static final int MAX_NESTING = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private MarkdownReader() {
    }

    /** Reads a Markdown document. */
    public static Conversion read(String markdown) {
        var losses = new Losses();
        Node document = PARSER.parse(HtmlReader.shortened(markdown, losses));
        document.accept(new EmptyTableHeads());
        document.accept(new MarkdownReferences(losses));
        return HtmlReader.convert(renderer(losses).render(document), losses);
    }

    private static HtmlRenderer renderer(Losses losses) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new MarkdownInlineHtml(context, losses))
                .attributeProviderFactory(context -> MarkdownPictures::moveTitle)
                .build();
    }
}
