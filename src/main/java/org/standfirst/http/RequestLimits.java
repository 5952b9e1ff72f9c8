package org.standfirst.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses, with a problem, requests that the server below would refuse without a word: that server is set to accept more
 * than is accepted here.
 */
@ApplicationScoped
class RequestLimits {

    private static final int AFTER_IDENTIFICATION = 900;
    /** Probes of load balancers speak HTTP/1.0 and name no host. */
    private static final String OPERATIONS = "/q/";
    private static final int LINGER_MILLISECONDS = 3_000;
    private static final int MAX_ADDRESS = 8_192;
    private static final int MAX_HEADER = 16_384;

    private final UnroutedProblems problems;
    private final long maxBody;

    RequestLimits(UnroutedProblems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.problems = problems;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_IDENTIFICATION);
    }

    private void check(RoutingContext context) {
        fault(context.request()).ifPresentOrElse(problem -> refuse(context, problem), context::next);
    }

    /**
     * What else comes of the request is thrown away for a while, for a client reads no answer before it has sent all;
     * then the connection is of no more use.
     */
    private void refuse(RoutingContext context, ProblemException problem) {
        var connection = context.request().connection();
        context.request().resume();
        context.response().putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(end -> context.vertx().setTimer(LINGER_MILLISECONDS, timer -> connection.close()));
        problems.answer(context, problem);
    }

    private Optional<ProblemException> fault(HttpServerRequest request) {
        if (!request.path().startsWith(OPERATIONS) && !hasHost(request)) {
            return Optional.of(new ProblemException(ProblemType.MALFORMED_REQUEST, "The Host header is missing or malformed."));
        }
        if (request.uri().length() > MAX_ADDRESS) {
            return Optional.of(Problems.ofStatus(414));
        }
        if (headerLength(request) > MAX_HEADER) {
            return Optional.of(Problems.ofStatus(431));
        }
        return contentLength(request) > maxBody ? Optional.of(Problems.ofStatus(413)) : Optional.empty();
    }

    private static long headerLength(HttpServerRequest request) {
        var length = 0L;
        for (var header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    /** The server looks at the Host header only when it is asked, and then throws. */
    private static boolean hasHost(HttpServerRequest request) {
        try {
            return request.authority() != null;
        } catch (VertxException e) {
            return false;
        }
    }

    /** Netty has checked that it is a number. */
    private static long contentLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
