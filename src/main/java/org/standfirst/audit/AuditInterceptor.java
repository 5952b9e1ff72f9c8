package org.standfirst.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Outcome;
import org.standfirst.http.RequestIds;
import org.standfirst.security.Caller;
import org.standfirst.security.Protected;
import org.standfirst.security.Scope;

/**
 * Makes each operation that changes something one transaction, and notes it there: neither the change nor its entry can be
 * without the other. It stands behind the validation of what was sent, so that nothing is begun for what is refused.
 */
@Interceptor
@Protected(Scope.AUDIT_READ)
@Priority(Interceptor.Priority.PLATFORM_AFTER + 910)
class AuditInterceptor {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AuditLog log;
    private final Caller caller;
    private final RoutingContext request;

    AuditInterceptor(AuditLog log, Caller caller, RoutingContext request) {
        this.log = log;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object note(InvocationContext invocation) throws Exception {
        var operation = invocation.getMethod().getAnnotation(Operation.class);
        if (operation == null || READING.contains(request.request().method())) {
            return invocation.proceed();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            var returned = invocation.proceed();
            var outcome = Outcome.of(invocation.getMethod(), returned);
            log.request(caller.actor(), operation.operationId(), thing(outcome), request(outcome.status()));
            return returned;
        });
    }

    private Thing thing(Outcome outcome) {
        var path = outcome.location() == null ? request.normalizedPath() : outcome.location().getPath();
        return ThingPath.thing(path, outcome.etag());
    }

    private AuditedRequest request(int status) {
        var http = request.request();
        var from = http.remoteAddress();
        return new AuditedRequest(http.method().name(), Objects.requireNonNull(http.path()), status,
                from == null ? null : from.hostAddress(), http.getHeader(HttpHeaders.USER_AGENT), RequestIds.of(request));
    }
}
