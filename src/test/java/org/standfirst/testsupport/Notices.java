package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Makes notices through the API. */
public final class Notices {

    public static final String PATH = "/v1/editorial/notices";

    private Notices() {
    }

    /** The id of a notice. */
    public static String notice() {
        return notice(Map.of());
    }

    /** The id of a notice with these properties, above articles where nothing else is said. */
    public static String notice(Map<String, ?> properties) {
        var notice = new HashMap<String, Object>();
        notice.put("placement", "top");
        notice.put("text", Map.of("en", "Readers keep this newsroom independent."));
        notice.putAll(properties);
        return Api.create(PATH, notice).path("id");
    }
}
