package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Makes authors through the API. Each has a name of their own, so that tests do not meet in one database. */
public final class Authors {

    public static final String PATH = "/v1/editorial/authors";

    private Authors() {
    }

    /** The id of an author. */
    public static String author() {
        return author(Map.of());
    }

    /** The id of an author with these properties, under a name of their own where nothing else is said. */
    public static String author(Map<String, ?> properties) {
        var author = new HashMap<String, Object>();
        author.put("name", Unique.text("Lusine Petrosyan"));
        author.putAll(properties);
        return Api.create(PATH, author).path("id");
    }
}
