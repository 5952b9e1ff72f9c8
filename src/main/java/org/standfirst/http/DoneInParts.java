package org.standfirst.http;

/**
 * An input of an operation that may be carried out in parts, each a transaction of its own: then nothing may be held around
 * them, and each part is noted, and repeated, for itself.
 */
public interface DoneInParts {

    /** Whether this one is carried out in parts. */
    boolean inParts();

    /** Whether the arguments of an operation ask for that. */
    static boolean askedForBy(Object[] arguments) {
        for (var argument : arguments) {
            if (argument instanceof DoneInParts input && input.inParts()) {
                return true;
            }
        }
        return false;
    }
}
