package org.standfirst.portabletext.markdown;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.portabletext.block.ListItem;

/** The lists that are open in the Markdown being written. */
final class MarkdownLists {

    /** A list that is open; how wide its last marker was decides where what belongs to that item begins. */
    private static final class OpenList {
        private final ListItem kind;
        private int items;
        private int width;

        private OpenList(ListItem kind) {
            this.kind = kind;
        }

        private String nextMarker() {
            items++;
            String marker = kind == ListItem.BULLET ? "- " : items + ". ";
            width = marker.length();
            return marker;
        }
    }

    private final List<OpenList> open = new ArrayList<>();

    /** An item with its marker, and those of the lists around it where levels were skipped. */
    String item(ListItem kind, int level, String content) {
        while (open.size() > level || (open.size() == level && last().kind != kind)) {
            open.remove(open.size() - 1);
        }
        String indent = " ".repeat(open.stream()
                .limit(level - 1L)
                .mapToInt(list -> list.width)
                .sum());
        var markers = new StringBuilder();
        if (open.size() == level) {
            markers.append(last().nextMarker());
        }
        while (open.size() < level) {
            open.add(new OpenList(open.size() == level - 1 ? kind : ListItem.BULLET));
            markers.append(last().nextMarker());
        }
        String continuation = "\n" + indent + " ".repeat(markers.length());
        return indent + markers + content.replace("\n", continuation);
    }

    void closeAll() {
        open.clear();
    }

    private OpenList last() {
        return open.get(open.size() - 1);
    }
}
