package org.standfirst.portabletext.block;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant that Portable Text knows by a name of its own, such as {@code strike-through}. */
public interface JsonName {

    /** The name as it stands in JSON. */
    String jsonName();

    /** The constant of that name, if there is one. */
    static <E extends JsonName> Optional<E> find(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.jsonName().equals(name))
                .findFirst();
    }

    /** The names, as a sentence about them lists them. */
    static String listed(JsonName[] constants) {
        return Arrays.stream(constants).map(JsonName::jsonName).collect(Collectors.joining(", "));
    }
}
