package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Makes publishers through the API. Each has a name of its own, so that tests do not meet in one database. */
public final class Publishers {

    public static final String PATH = "/v1/editorial/publishers";

    private Publishers() {
    }

    /** The id of a publisher. */
    public static String publisher() {
        return publisher(Map.of());
    }

    /** The id of a publisher with these properties, under a name of its own where nothing else is said. */
    public static String publisher(Map<String, ?> properties) {
        var publisher = new HashMap<String, Object>();
        publisher.put("name", Unique.text("Lakeside Post"));
        publisher.put("url", "https://lakeside.example/");
        publisher.putAll(properties);
        return Api.create(PATH, publisher).path("id");
    }
}
