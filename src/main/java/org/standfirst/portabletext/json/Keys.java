package org.standfirst.portabletext.json;

import java.util.HashSet;
import java.util.Set;

/**
 * Hands out keys that are unique in one scope: short, and the same for the same input, so that saves can be compared.
 */
final class Keys {

    private final Set<String> taken = new HashSet<>();
    private int next;

    /** Sets a key aside; false where it is taken already. */
    boolean take(String key) {
        return taken.add(key);
    }

    String make(String prefix) {
        String key = prefix + next++;
        while (!taken.add(key)) {
            key = prefix + next++;
        }
        return key;
    }
}
