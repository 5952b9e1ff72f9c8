package org.standfirst.delivery;

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
class OpenToAll {

    private static final String DELIVERY = "/v1/(?!editorial(/|$)|partner(/|$)|admin(/|$)).*";
    private static final int BEFORE_RESOURCES = 0;
    private static final String MAX_AGE_SECONDS = "86400";

    void register(@Observes Router router) {
        router.routeWithRegex(DELIVERY).order(BEFORE_RESOURCES).handler(OpenToAll::open);
    }

    private static void open(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers",
                "ETag, Link, Content-Language, Last-Modified, Standfirst-Preview, X-Request-Id");
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
