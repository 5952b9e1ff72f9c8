package org.standfirst.security;

import java.util.UUID;

/**
 * Who did something.
 *
 * @param id the key
 * @param name the name of the key at the time
 */
public record Actor(UUID id, String name) {

    /** What happens by itself, at its time. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system");
}
