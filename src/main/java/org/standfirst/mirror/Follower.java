package org.standfirst.mirror;

import java.io.IOException;
import java.time.Duration;

/** Applies to a copy what changes at the origin. */
final class Follower {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Origin origin;
    private final Copy copy;
    private final Progress progress;

    Follower(Origin origin, Copy copy, Progress progress) {
        this.origin = origin;
        this.copy = copy;
        this.progress = progress;
    }

    /** Goes on until the copy is up to date. */
    void catchUp() throws IOException, InterruptedException {
        var more = true;
        while (more) {
            more = step(Duration.ZERO);
        }
    }

    /** Goes on until it is interrupted. */
    void follow() throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            step(LONG);
        }
    }

    private boolean step(Duration wait) throws IOException, InterruptedException {
        var page = origin.changes(copy.cursor(), wait);
        if (page.isEmpty()) {
            progress.trouble("the site has begun a new log; the copy is made anew");
            copy.clear();
            return true;
        }
        if (!page.get().next().equals(copy.cursor())) {
            copy.apply(page.get().changes(), page.get().next());
        }
        progress.applied(page.get());
        return page.get().more();
    }
}
