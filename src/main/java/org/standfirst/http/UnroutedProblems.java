package org.standfirst.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers with a problem where no resource is reached: an unknown path, a broken address, a body that is too large. */
@ApplicationScoped
class UnroutedProblems {

    private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE;
    private static final int AFTER_ALL_ELSE = Integer.MAX_VALUE;
    private static final int[] STATUSES = { 400, 401, 403, 404, 405, 406, 413, 414, 415, 500, 503 };

    private final ProblemMapper mapper;

    UnroutedProblems(ProblemMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_ELSE).failureHandler(this::answerWhatIsMalformed);
        router.route().order(AFTER_ALL_ELSE).handler(request -> answer(request, 404));
        for (var status : STATUSES) {
            router.errorHandler(status, request -> answer(request, status));
        }
    }

    /** A request without a usable host fails before any handler runs, and the framework would show a page of its own. */
    private void answerWhatIsMalformed(RoutingContext request) {
        if (request.statusCode() == 400 && !request.response().headWritten()) {
            answer(request, Problems.ofStatus(400));
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, int status) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        var failure = request.failure();
        answer(request, failure == null || status < 500 ? Problems.ofStatus(status) : Problems.of(failure));
    }

    /** Ends the request with the problem. */
    void answer(RoutingContext request, ProblemException problem) {
        request.response().setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(mapper.text(problem, request));
    }
}
