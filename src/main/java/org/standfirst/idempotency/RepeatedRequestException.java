package org.standfirst.idempotency;

/** Ends a request that was answered before with that answer, whatever its operation would return. */
final class RepeatedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    RepeatedRequestException(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
