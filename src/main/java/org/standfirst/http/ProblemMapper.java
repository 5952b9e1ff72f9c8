package org.standfirst.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes an answer. The framework has mappers of its own for some types, so each of
 * those is named here: the most specific mapper wins.
 */
@ApplicationScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ObjectMapper json;
    private final AllowedMethods allowedMethods;

    ProblemMapper(ObjectMapper json, AllowedMethods allowedMethods) {
        this.json = json;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response nothingThere(NotFoundException e, RoutingContext request) {
        var methods = allowedMethods.of(request.normalizedPath());
        var known = methods.isEmpty() || methods.contains(request.request().method().name());
        return answer(known ? Problems.of(e) : Problems.ofStatus(405), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response refusedByTheFramework(WebApplicationException e, RoutingContext request) {
        return answer(Problems.of(e), request);
    }

    @ServerExceptionMapper(value = { JsonProcessingException.class, MismatchedInputException.class }, priority = 1)
    public Response unreadable(JsonProcessingException e, RoutingContext request) {
        return answer(JsonProblems.of(e), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(ConstraintViolationException e, RoutingContext request) {
        return answer(Problems.of(e), request);
    }

    @ServerExceptionMapper(value = { UnauthorizedException.class, AuthenticationFailedException.class }, priority = 1)
    public Response unauthenticated(SecurityException e, RoutingContext request) {
        return answer(new ProblemException(ProblemType.UNAUTHENTICATED, e instanceof UnauthorizedException
                ? "This operation needs a key."
                : "The key is not valid: unknown, expired or revoked."), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer(new ProblemException(ProblemType.FORBIDDEN, "The role of the key does not allow this operation."),
                request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response anythingElse(Throwable e, RoutingContext request) {
        var problem = Problems.of(e);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.errorf(e, "%s %s failed", request.request().method(), request.normalizedPath());
        }
        return answer(problem, request);
    }

    private Response answer(ProblemException problem, RoutingContext request) {
        var answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(text(problem, request));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"standfirst\"");
        }
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", allowedMethods.of(request.normalizedPath())));
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        if (problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter().toSeconds());
        }
        return answer.build();
    }

    /** The problem as JSON; also for what fails before or beside the resources. */
    String text(ProblemException problem, RoutingContext request) {
        try {
            return json.writeValueAsString(Problem.of(problem, request.request().path(), RequestIds.of(request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
