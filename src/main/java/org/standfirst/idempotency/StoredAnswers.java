package org.standfirst.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.standfirst.database.NamedLocks;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Caller;

/** Keeps what was answered to the caller at hand, for as long as a request can be sent again. */
@ApplicationScoped
class StoredAnswers {

    private final StoredAnswerRepository answers;
    private final NamedLocks locks;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    StoredAnswers(StoredAnswerRepository answers, NamedLocks locks, ObjectMapper json, Caller caller, Clock clock) {
        this.answers = answers;
        this.locks = locks;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The answer that the request was given before. Where there is none, whoever sends it at the same time waits until the
     * transaction has ended.
     *
     * @throws ProblemException 422 where the key was sent with another request
     */
    Optional<Answer> find(String key, byte[] requestHash) {
        locks.hold("idempotency " + place(key));
        var stored = answers.find(caller.actor().id(), key);
        if (stored.isPresent() && stored.get().isExpired(clock.instant())) {
            answers.delete(stored.get());
            answers.flush();
            return Optional.empty();
        }
        return stored.map(found -> open(found, key, requestHash));
    }

    void store(String key, byte[] requestHash, Answer answer) {
        var now = clock.instant();
        answers.clear(now.minus(StoredAnswer.LIFETIME));
        try {
            var closed = new Seal(caller.token()).close(json.writeValueAsBytes(answer), bytes(place(key)));
            answers.persist(new StoredAnswer(caller.actor().id(), key, requestHash, closed, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer open(StoredAnswer stored, String key, byte[] requestHash) {
        if (!stored.answers(requestHash)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key \"" + key + "\" was sent before with another request.");
        }
        try {
            return json.readValue(new Seal(caller.token()).open(stored.answer(), bytes(place(key))), Answer.class);
        } catch (Seal.WrongTokenException e) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The request was carried out before under another token, and its answer opens with that one alone.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(String key) {
        return caller.actor().id() + " " + key;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
