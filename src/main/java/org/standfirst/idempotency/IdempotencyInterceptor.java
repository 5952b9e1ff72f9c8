package org.standfirst.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.DoneInParts;
import org.standfirst.http.Outcome;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Protected;
import org.standfirst.security.Scope;

/**
 * Lets a request with an Idempotency-Key happen once. The answer is stored in the transaction of the change, so a crash
 * leaves both or none; what fails is not stored, and can be sent again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *      Header Field</a>
 */
@Interceptor
@Protected(Scope.ARTICLES_READ)
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final RoutingContext request;

    IdempotencyInterceptor(StoredAnswers answers, ObjectMapper json, RoutingContext request) {
        this.answers = answers;
        this.json = json;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().isAnnotationPresent(Operation.class)
                || !request.request().method().equals(HttpMethod.POST) || !request.request().headers().contains(HEADER)) {
            return invocation.proceed();
        }
        var key = key();
        if (DoneInParts.askedForBy(invocation.getParameters())) {
            return invocation.proceed();
        }
        // Compared as it was understood, a body that differs in blanks alone is the same.
        var hash = RequestHash.of(request.request().uri(), json.writeValueAsBytes(invocation.getParameters()));
        return QuarkusTransaction.joiningExisting().call(() -> {
            answers.find(key, hash).ifPresent(answer -> {
                throw new RepeatedRequestException(answer);
            });
            var returned = invocation.proceed();
            answers.store(key, hash, answer(Outcome.of(invocation.getMethod(), returned)));
            return returned;
        });
    }

    private String key() {
        var values = request.request().headers().getAll(HEADER);
        if (values.size() != 1 || !VISIBLE_ASCII.matcher(values.get(0)).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The Idempotency-Key is one value of 1 to 255 visible ASCII characters.");
        }
        return values.get(0);
    }

    private Answer answer(Outcome outcome) throws JsonProcessingException {
        var location = outcome.location() == null ? null : outcome.location().toString();
        var body = outcome.entity() == null ? null : json.writeValueAsString(outcome.entity());
        return new Answer(outcome.status(), location, outcome.etag(), body);
    }
}
