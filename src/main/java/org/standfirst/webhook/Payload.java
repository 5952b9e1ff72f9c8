package org.standfirst.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a webhook is told of an article. */
public enum Payload {
    /** How to name it and where to read it. */
    THIN,
    /** All that readers see of it at the time of sending. */
    FULL;

    /** The name in JSON and in the database. */
    @JsonValue
    public String payloadName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
