package org.standfirst.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a path of the API is about: {@code /v1/editorial/articles/{id}/…} is about an article. */
final class ThingPath {

    private static final Pattern FORM = Pattern.compile("/v1/[a-z]+/(?<things>[a-zA-Z-]+)(/(?<id>[^/]+)(/.*)?)?");

    private ThingPath() {
    }

    static Thing thing(String path, @Nullable String etag) {
        var parts = FORM.matcher(path);
        if (!parts.matches()) {
            return new Thing("other", null, etag);
        }
        return new Thing(kind(parts.group("things")), parts.group("id"), etag);
    }

    private static String kind(String things) {
        if (things.equals("trash")) {
            return "article";
        }
        return things.endsWith("s") ? things.substring(0, things.length() - 1) : things;
    }
}
