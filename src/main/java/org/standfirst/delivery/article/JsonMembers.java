package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes members of JSON objects whose names others have chosen. */
public final class JsonMembers {

    private JsonMembers() {
    }

    /** A text; one that has no value or nothing in it is left out. */
    public static void put(ObjectNode in, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            in.put(name, value);
        }
    }
}
