package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Makes tags through the API. Each has a name of its own, so that tests do not meet in one database. */
public final class Tags {

    public static final String PATH = "/v1/editorial/tags";

    private Tags() {
    }

    /** The id of a topic. */
    public static String tag() {
        return tag(Map.of());
    }

    /** The id of a tag with these properties, under an English name of its own where nothing else is said. */
    public static String tag(Map<String, ?> properties) {
        var tag = new HashMap<String, Object>();
        tag.put("names", Map.of("en", Unique.text("Harbour")));
        tag.putAll(properties);
        return Api.create(PATH, tag).path("id");
    }

    /** The ETag of a tag. */
    public static String etag(String id) {
        return Api.etag(PATH + "/" + id);
    }
}
