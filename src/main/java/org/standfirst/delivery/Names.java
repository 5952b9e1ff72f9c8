package org.standfirst.delivery;

import java.time.Instant;

/** How lists of named things are sorted: by id alone, which as a UUIDv7 tells when the thing was made (RFC 9562). */
public final class Names {

    /** Stands in a cursor where the id is the whole sort key. */
    public static final Instant ORDERED_BY_ID = Instant.EPOCH;

    private Names() {
    }
}
