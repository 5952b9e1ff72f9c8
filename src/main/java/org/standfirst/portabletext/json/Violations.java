package org.standfirst.portabletext.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one body. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();
    private int count;

    void add(String pointer, String detail) {
        count++;
        if (!isFull()) {
            found.add(new Violation(pointer, detail));
        }
    }

    /** How many there are so far, also past the limit; lets a reader see whether its own part was sound. */
    int count() {
        return count;
    }

    boolean isFull() {
        return found.size() == InvalidBodyException.MAX_VIOLATIONS;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidBodyException(found);
        }
    }
}
