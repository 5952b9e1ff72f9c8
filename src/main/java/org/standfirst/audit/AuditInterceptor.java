package org.standfirst.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.DoneInParts;
import org.standfirst.http.Outcome;
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
    private final RoutingContext request;

    AuditInterceptor(AuditLog log, RoutingContext request) {
        this.log = log;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object note(InvocationContext invocation) throws Exception {
        var operation = invocation.getMethod().getAnnotation(Operation.class);
        if (operation == null || READING.contains(request.request().method())
                || DoneInParts.askedForBy(invocation.getParameters())) {
            return invocation.proceed();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            var returned = invocation.proceed();
            var outcome = Outcome.of(invocation.getMethod(), returned);
            if (!(outcome.entity() instanceof NotedInParts)) {
                log.request(operation.operationId(), thing(outcome), outcome.status());
            }
            return returned;
        });
    }

    private Thing thing(Outcome outcome) {
        var made = outcome.location() == null ? null : ThingPath.thing(outcome.location().getPath(), outcome.etag());
        return made == null || made.id() == null ? ThingPath.thing(request.normalizedPath(), outcome.etag()) : made;
    }
}
