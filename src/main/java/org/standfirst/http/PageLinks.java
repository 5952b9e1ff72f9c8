package org.standfirst.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The pages beside a page as the value of a Link header, relative to the server.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, Web Linking</a>
 */
public final class PageLinks {

    private PageLinks() {
    }

    /** The links to the first, the next and the previous page, where there are such. */
    public static String of(UriInfo uri, PageInfo page) {
        var links = new ArrayList<String>();
        links.add(link(uri, null, "first"));
        if (page.next() != null) {
            links.add(link(uri, page.next(), "next"));
        }
        if (page.previous() != null) {
            links.add(link(uri, page.previous(), "prev"));
        }
        return String.join(", ", links);
    }

    private static String link(UriInfo uri, @Nullable String cursor, String relation) {
        var builder = uri.getRequestUriBuilder().replaceQueryParam("cursor");
        var target = (cursor == null ? builder : builder.queryParam("cursor", cursor)).build();
        var query = target.getRawQuery() == null || target.getRawQuery().isEmpty() ? "" : "?" + target.getRawQuery();
        return "<" + target.getRawPath() + query + ">; rel=\"" + relation + "\"";
    }
}
