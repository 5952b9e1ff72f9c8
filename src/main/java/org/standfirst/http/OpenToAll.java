package org.standfirst.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets pages of any origin read delivery, and nothing else: no other face sends these headers.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
@ApplicationScoped
public class OpenToAll {

    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
    private static final CharSequence ANY_ORIGIN = HttpHeaders.createOptimized("*");
    private static final CharSequence EXPOSE_HEADERS = HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS;
    private static final CharSequence EXPOSED = HttpHeaders
            .createOptimized("ETag, Link, Content-Language, Last-Modified, Standfirst-Preview, X-Request-Id");
    private static final int BEFORE_RESOURCES = 0;
    private static final String MAX_AGE_SECONDS = "86400";

    void register(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(OpenToAll::open);
    }

    /** Says in an answer that pages of any origin may read it. */
    public static void allow(MultiMap headers) {
        headers.set(ALLOW_ORIGIN, ANY_ORIGIN);
        headers.set(EXPOSE_HEADERS, EXPOSED);
    }

    private static void open(RoutingContext request) {
        if (!Face.isDelivery(request.normalizedPath())) {
            request.next();
            return;
        }
        var headers = request.response().headers();
        allow(headers);
        var preflight = request.request().method().equals(HttpMethod.OPTIONS)
                && request.request().getHeader("Access-Control-Request-Method") != null;
        if (!preflight) {
            request.next();
            return;
        }
        headers.set("Access-Control-Allow-Methods", "GET, HEAD");
        headers.set("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Modified-Since, X-Request-Id");
        headers.set("Access-Control-Max-Age", MAX_AGE_SECONDS);
        request.response().setStatusCode(204).end();
    }
}
