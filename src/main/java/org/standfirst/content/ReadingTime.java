package org.standfirst.content;

/** How long a text takes to read. */
public final class ReadingTime {

    /** Silent reading of non-fiction, in words a minute: Brysbaert, Journal of Memory and Language 109 (2019). */
    private static final int WORDS_A_MINUTE = 238;

    private ReadingTime() {
    }

    /** Whole minutes, rounded up; 0 where there is nothing to read. */
    public static int minutes(int words) {
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }
}
