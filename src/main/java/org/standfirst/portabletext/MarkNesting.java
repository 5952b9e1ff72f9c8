package org.standfirst.portabletext;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks that are open while spans are written one after the other, outermost first. Portable Text lets marks
 * overlap freely, markup must nest: what the next span does not share is closed, with all that was opened inside of it.
 */
public final class MarkNesting {

    /**
     * What is written around marked text.
     *
     * @param id tells apart marks that are written alike, such as two links to the same address
     * @param open what comes before the text
     * @param close what comes after it
     */
    public record Tag(String id, String open, String close) {
    }

    /**
     * What has to be written between two spans.
     *
     * @param closing innermost first
     * @param opening outermost first
     */
    public record Step(List<Tag> closing, List<Tag> opening) {
    }

    private List<Tag> open = List.of();

    /** Leaves the marks wanted open, and no other. */
    public Step moveTo(List<Tag> wanted) {
        int shared = 0;
        while (shared < open.size() && shared < wanted.size() && open.get(shared).equals(wanted.get(shared))) {
            shared++;
        }
        List<Tag> closing = new ArrayList<>();
        for (int i = open.size() - 1; i >= shared; i--) {
            closing.add(open.get(i));
        }
        open = List.copyOf(wanted);
        return new Step(closing, open.subList(shared, open.size()));
    }
}
