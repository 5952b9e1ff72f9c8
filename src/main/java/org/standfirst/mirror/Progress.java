package org.standfirst.mirror;

import java.io.PrintStream;

/** Tells whoever watches how far it has come. */
final class Progress {

    private final PrintStream out;
    private final PrintStream err;
    private long written;
    private long removed;
    private boolean upToDate;

    Progress(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A page was applied. It tells nothing where nothing has come. */
    void applied(Page page) {
        var gone = page.changes().stream().filter(change -> change.article() == null).count();
        removed += gone;
        written += page.changes().size() - gone;
        if (!page.changes().isEmpty() || !page.more() && !upToDate) {
            out.printf("%d articles written, %d removed%s%n", written, removed, page.more() ? "" : ", up to date");
        }
        upToDate = !page.more();
    }

    void say(String text) {
        out.println(text);
    }

    void trouble(String text) {
        err.println(text);
    }
}
