package org.standfirst.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a path of the API is about: {@code /v1/editorial/articles/{id}/…} is about an article, unless it goes on to
 * another thing, such as a translation, that has an id of its own.
 */
final class ThingPath {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern FORM = Pattern.compile(
            "/v1/[a-z]+/(" + ID + "/|[a-zA-Z-]+/" + ID + "/)*?(?<things>[a-zA-Z-]+)(/(?<id>" + ID + "))?(/(?!.*" + ID
                    + ").*)?");

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
        if (things.endsWith("ies")) {
            return things.substring(0, things.length() - 3) + "y";
        }
        return things.endsWith("s") ? things.substring(0, things.length() - 1) : things;
    }
}
