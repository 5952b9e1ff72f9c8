package org.standfirst.testsupport;

import java.util.concurrent.atomic.AtomicLong;

/** Makes names that nothing else in the database has. */
public final class Unique {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private Unique() {
    }

    /** The text with a number of its own. */
    public static String text(String text) {
        return text + " " + COUNT.incrementAndGet();
    }

    /** A slug of its own. */
    public static String slug() {
        return "s" + COUNT.incrementAndGet();
    }
}
