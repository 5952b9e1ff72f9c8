package org.standfirst.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a request without a body do without a media type, too: where an operation may be told something and need not, the
 * framework would refuse a request that says nothing, since nothing is not JSON.
 */
@ApplicationScoped
class EmptyRequests {

    private static final int BEFORE_RESOURCES = 400;

    void register(@Observes Filters filters) {
        filters.register(EmptyRequests::name, BEFORE_RESOURCES);
    }

    private static void name(RoutingContext context) {
        var request = context.request();
        var headers = request.headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (request.method().equals(HttpMethod.POST) && !headers.contains(HttpHeaders.CONTENT_TYPE)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING) && (length == null || length.strip().equals("0"))) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        context.next();
    }
}
