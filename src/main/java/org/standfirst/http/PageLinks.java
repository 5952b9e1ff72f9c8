package org.standfirst.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        var parameters = new TreeMap<String, List<String>>(uri.getQueryParameters());
        parameters.remove("cursor");
        if (cursor != null) {
            parameters.put("cursor", List.of(cursor));
        }
        var query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().sorted().map(
                        value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return "<" + uri.getRequestUri().getRawPath() + (query.isEmpty() ? "" : "?" + query) + ">; rel=\"" + relation + "\"";
    }

    /** In a query a comma stands for itself: RFC 3986, section 3.4. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
    }
}
