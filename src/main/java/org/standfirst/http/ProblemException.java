package org.standfirst.http;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. The detail is shown to the client: it names the value, never a class or SQL. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors;
    private final transient @Nullable List<String> allowed;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null, null);
    }

    private ProblemException(ProblemType type, String detail, List<FieldError> errors, @Nullable List<String> allowed,
            @Nullable Duration retryAfter) {
        super(type.slug() + ": " + detail);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.allowed = allowed;
        this.retryAfter = retryAfter;
    }

    /** Content that was parsed but breaks rules, each of them named. */
    public static ProblemException invalidContent(List<FieldError> errors) {
        var detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " places of the content break a rule.";
        return new ProblemException(ProblemType.INVALID_CONTENT, detail, errors, null, null);
    }

    /** Content that breaks one rule. */
    public static ProblemException invalidContent(String pointer, String detail) {
        return invalidContent(List.of(FieldError.at(pointer, detail)));
    }

    /** A query parameter whose value cannot be used. */
    public static ProblemException invalidParameter(String parameter, String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail,
                List.of(FieldError.inParameter(parameter, detail)), null, null);
    }

    /** A refusal that says what would have been allowed. */
    public static ProblemException notAmong(ProblemType type, String detail, List<String> allowed) {
        return new ProblemException(type, detail, List.of(), List.copyOf(allowed), null);
    }

    /** A refusal that ends after a time. */
    public static ProblemException until(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(type, detail, List.of(), null, retryAfter);
    }

    /** Nothing of this kind under this name. */
    public static ProblemException notFound(String kind, Object name) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + kind + " \"" + name + "\".");
    }

    /** The problem that an exception comes to. */
    public static ProblemException of(RuntimeException e) {
        if (e instanceof ConstraintViolationException invalid) {
            return Problems.of(invalid);
        }
        return Problems.of((Throwable) e);
    }

    /** The same problem of a part of a larger input, which says where that part is. */
    public ProblemException within(String pointer) {
        return new ProblemException(type, "At " + pointer + ": " + detail,
                errors.isEmpty() ? List.of(FieldError.at(pointer, detail)) : movedTo(pointer), allowed, retryAfter);
    }

    /** The same problem with its pointers in a part of a larger input. */
    public ProblemException under(String pointer) {
        return new ProblemException(type, detail, movedTo(pointer), allowed, retryAfter);
    }

    private List<FieldError> movedTo(String pointer) {
        return errors.stream().map(error -> error.pointer() == null ? error
                : FieldError.at(pointer + error.pointer(), error.detail())).toList();
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** After which time it is worth asking again. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public @Nullable List<String> allowed() {
        return allowed;
    }
}
