package org.standfirst.portabletext.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.html.HtmlReader;

/**
 * Bounds what references multiply. An address or a title that is written once can be named on every line, and a short
 * document then stands for gigabytes of HTML. What is written in place cannot exceed the bound, because the document
 * does not.
 */
final class MarkdownReferences extends AbstractVisitor {

    private final Losses losses;
    private long length;

    MarkdownReferences(Losses losses) {
        this.losses = losses;
    }

    @Override
    public void visit(Link link) {
        visit(link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        visit(image, image.getDestination(), image.getTitle());
    }

    private void visit(Node node, String destination, @Nullable String title) {
        visitChildren(node);
        length += destination.length() + (title == null ? 0 : title.length());
        if (length > HtmlReader.MAX_LENGTH) {
            losses.add("a link or an image by reference was removed (its text kept)");
            replaceByItsText(node);
        }
    }

    private static void replaceByItsText(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
