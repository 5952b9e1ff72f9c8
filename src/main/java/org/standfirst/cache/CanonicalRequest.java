package org.standfirst.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Face;
import org.standfirst.http.Negotiation;

/**
 * Names what a request asks for, so that those that ask for the same have one name: the media type that it gets, its path,
 * and its query in order. Only what is answered with 200 is ever kept under such a name, so an unknown parameter, which is
 * an error, keeps nothing.
 */
final class CanonicalRequest {

    private static final int MAX_LENGTH = 2_000;
    /** Each follower is at a place of its own there, and may wait for what is to come. */
    private static final String CHANGES = "/v1/changes";
    private static final String ANY_TYPE = "*/*";

    private CanonicalRequest() {
    }

    /** The name of the request; null where its answer is none to keep. */
    static @Nullable String of(RoutingContext context) {
        var request = context.request();
        var method = request.method();
        // The path as it is routed, with no detour in it.
        var path = context.normalizedPath();
        if (!HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method)
                || path == null || !Face.isDelivery(path) || path.startsWith(CHANGES) || request.uri().length() > MAX_LENGTH) {
            return null;
        }
        var type = Face.isDocument(path) ? ANY_TYPE
                : Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT)).orElse(null);
        var query = request.query();
        return type == null ? null : type + ' ' + path + (query == null ? "" : '?' + inOrder(query));
    }

    private static String inOrder(String query) {
        return query.indexOf('&') < 0 ? query
                : Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
    }
}
