package org.standfirst.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, or takes the one that a proxy gave it, and puts it into the answer, the log and every
 * problem.
 */
@ApplicationScoped
public class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    /** What is taken from outside: short and plain, so that nothing can be smuggled into a log. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_ELSE = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_ALL_ELSE);
    }

    /** The id of the request. */
    public static String of(RoutingContext request) {
        return request.get(KEY, "");
    }

    private static void identify(RoutingContext request) {
        var given = request.request().getHeader(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches() ? given : UUID.randomUUID().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }
}
