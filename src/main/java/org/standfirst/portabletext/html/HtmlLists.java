package org.standfirst.portabletext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.standfirst.portabletext.block.ListItem;

/** The lists that are open in the HTML being written. In each of them an item is open too. */
final class HtmlLists {

    private final StringBuilder html;
    private final Deque<ListItem> open = new ArrayDeque<>();

    HtmlLists(StringBuilder html) {
        this.html = html;
    }

    /** Opens an item of the kind and level, and the lists around it where levels were skipped. */
    void openItem(ListItem kind, int level) {
        while (open.size() > level) {
            closeList();
        }
        if (open.size() == level) {
            if (open.peek() == kind) {
                html.append("</li><li>");
                return;
            }
            closeList();
        }
        while (open.size() < level) {
            open.push(kind);
            html.append(kind == ListItem.BULLET ? "<ul><li>" : "<ol><li>");
        }
    }

    void closeAll() {
        while (!open.isEmpty()) {
            closeList();
        }
    }

    private void closeList() {
        html.append(open.pop() == ListItem.BULLET ? "</li></ul>" : "</li></ol>");
        if (open.isEmpty()) {
            html.append('\n');
        }
    }
}
