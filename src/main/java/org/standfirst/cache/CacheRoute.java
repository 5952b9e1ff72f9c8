package org.standfirst.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the cache on the event loop, before a request is routed to a worker. What is not there is made by one of
 * those who ask for it, and the others wait for that.
 */
@ApplicationScoped
class CacheRoute {

    /** Under which a request carries the flight that it must land. */
    static final String FLIGHT = "standfirst.flight";

    /** Filters of higher priority come first. Who asks makes no difference here, so nobody is asked who they are. */
    private static final int BEFORE_AUTHENTICATION = 500;
    private static final String BOARDED = "standfirst.boarded";

    private final CachedAnswers cache;
    private final Flights flights;
    private final AnswerWriter writer;

    CacheRoute(CachedAnswers cache, AnswerWriter writer, Ticker ticker) {
        this.cache = cache;
        this.flights = new Flights(ticker);
        this.writer = writer;
    }

    void register(@Observes Filters filters) {
        if (cache.isOn()) {
            filters.register(this::answer, BEFORE_AUTHENTICATION);
        }
    }

    private void answer(RoutingContext context) {
        var request = CanonicalRequest.of(context);
        if (request == null) {
            context.next();
        } else if (!cache.isTrusted()) {
            cache.countBypass();
            context.next();
        } else {
            var kept = cache.find(request);
            if (kept != null) {
                writer.write(context, kept);
            } else {
                board(context, request);
            }
        }
    }

    private void board(RoutingContext context, String request) {
        var here = context.vertx().getOrCreateContext();
        var flight = flights.board(request, answer -> here.runOnContext(now -> land(context, answer)));
        if (flight == null) {
            context.request().pause();
            return;
        }
        var made = cache.find(request);
        if (made != null) {
            // Another landed with it between our asking and our boarding.
            flight.land(made);
            writer.write(context, made);
            return;
        }
        cache.countMiss();
        context.put(FLIGHT, flight);
        // An answer that is none to keep, or a failure, must not leave the others waiting.
        context.addEndHandler(ended -> flight.land(null));
        context.next();
    }

    /** For one who waited. It asks once more where nothing came of it, and after that goes its own way. */
    private void land(RoutingContext context, @Nullable KeptAnswer answer) {
        context.request().resume();
        if (answer != null) {
            cache.countShared();
            writer.write(context, answer);
        } else if (context.get(BOARDED) == null) {
            context.put(BOARDED, true);
            answer(context);
        } else {
            cache.countMiss();
            context.next();
        }
    }
}
