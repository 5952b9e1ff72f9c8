package org.standfirst.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, or takes the one that a proxy gave it, and puts it into the answer, the log and every
 * problem.
 */
@ApplicationScoped
public class RequestIds {

    /** Encoded once: it is in every answer. */
    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final String KEY = "requestId";
    /** What is taken from outside: short and plain, so that nothing can be smuggled into a log. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_ELSE = 1000;
    /** What is answered from memory, on the event loop, logs nothing. */
    private static final int BEFORE_WHAT_LOGS = 450;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_ALL_ELSE);
        filters.register(RequestIds::nameInLog, BEFORE_WHAT_LOGS);
    }

    /** The id of the request. */
    public static String of(RoutingContext request) {
        var id = request.response().headers().get(HEADER);
        return id == null ? "" : id;
    }

    /** A random UUID (RFC 9562, version 4), quickly made: an id of a request is no secret. */
    private static String next() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    private static void identify(RoutingContext request) {
        var given = request.request().getHeader(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches() ? given : next();
        request.response().headers().set(HEADER, id);
        request.next();
    }

    private static void nameInLog(RoutingContext request) {
        MDC.put(KEY, of(request));
        request.next();
    }
}
