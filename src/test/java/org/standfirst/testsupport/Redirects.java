package org.standfirst.testsupport;

import java.util.Map;

/** Makes redirects through the API. */
public final class Redirects {

    public static final String PATH = "/v1/editorial/redirects";

    private Redirects() {
    }

    /** The id of a redirect from one address to another. */
    public static String redirect(String from, String to) {
        return Api.create(PATH, Map.of("from", from, "to", to)).path("id");
    }

    /** A path that nothing else has. */
    public static String path() {
        return "/old/" + Unique.slug();
    }
}
