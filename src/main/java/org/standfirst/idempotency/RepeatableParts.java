package org.standfirst.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Lets the parts of a request happen once each, where each is a transaction of its own: what was done before a crash is
 * not done again when the request is sent again.
 */
@ApplicationScoped
public class RepeatableParts {

    private static final int OK = 200;

    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final RoutingContext request;

    RepeatableParts(StoredAnswers answers, ObjectMapper json, RoutingContext request) {
        this.answers = answers;
        this.json = json;
        this.request = request;
    }

    /**
     * Does the part, or gives what came of it before. To be called in the transaction of the part.
     *
     * @param number which part of the request it is
     * @param part what is asked for
     * @param type what comes of it, as JSON can hold it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(int number, Object part, Class<T> type, Supplier<T> change) {
        var requestKey = request.request().getHeader(IdempotencyInterceptor.HEADER);
        if (requestKey == null) {
            return change.get();
        }
        try {
            // No client can send a key with a blank in it.
            var key = requestKey + " " + number;
            var hash = RequestHash.of(request.request().uri(), json.writeValueAsBytes(part));
            var before = answers.find(key, hash);
            if (before.isPresent()) {
                return json.readValue(Objects.requireNonNull(before.get().body()), type);
            }
            var result = change.get();
            answers.store(key, hash, new Answer(OK, null, null, json.writeValueAsString(result)));
            return result;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
