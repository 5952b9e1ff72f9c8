package org.standfirst.portabletext.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Takes away heading rows with nothing in them: a Markdown table cannot do without one, an article's can. */
final class EmptyTableHeads extends AbstractVisitor {

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead && node.getNext() != null && isEmpty(node)) {
            node.unlink();
        } else {
            visitChildren(node);
        }
    }

    private static boolean isEmpty(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!isEmpty(child)) {
                return false;
            }
        }
        return !(node.getParent() instanceof TableCell);
    }
}
