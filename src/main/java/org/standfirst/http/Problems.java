package org.standfirst.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says which problem an exception stands for. */
final class Problems {

    static final int RETRY_AFTER_SECONDS = 5;
    /** SQLSTATE classes and codes of PostgreSQL's appendix A that matter to a client. */
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String DATA_CLASS = "22";
    private static final String CONNECTION_CLASS = "08";
    private static final String RESOURCES_CLASS = "53";
    private static final String OPERATOR_CLASS = "57";

    private Problems() {
    }

    static ProblemException of(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (e.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return JsonProblems.of(unreadable);
        }
        return ofStatus(status);
    }

    /** The problem for an error that the framework itself answers. */
    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 404 -> new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "This address does not know the method.");
            case 406 -> new ProblemException(ProblemType.NOT_ACCEPTABLE, "Nothing in the Accept header can be served here.");
            case 401 -> new ProblemException(ProblemType.UNAUTHENTICATED, "This operation needs a key.");
            case 403 -> new ProblemException(ProblemType.FORBIDDEN, "The role of the key does not allow this operation.");
            case 413 -> new ProblemException(ProblemType.CONTENT_TOO_LARGE, "The body is larger than the server accepts.");
            case 414 -> new ProblemException(ProblemType.URI_TOO_LONG, "The address is longer than the server accepts.");
            case 415 -> new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "This operation does not read that type.");
            case 431 -> new ProblemException(ProblemType.HEADERS_TOO_LARGE, "The header is larger than the server accepts.");
            case 501 -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "The server does not know the method.");
            case 503 -> unavailable();
            default -> status >= 400 && status < 500
                    ? new ProblemException(ProblemType.MALFORMED_REQUEST, "The request is malformed.")
                    : new ProblemException(ProblemType.INTERNAL_ERROR, "The request could not be answered.");
        };
    }

    static ProblemException of(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream().map(Problems::fieldError)
                .sorted(Comparator.comparing(Object::toString)).toList();
        return ProblemException.invalidContent(errors);
    }

    /** Looks through the wrappings of the transaction and persistence layers for what really happened. */
    static ProblemException of(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof OptimisticLockException) {
                return new ProblemException(ProblemType.PRECONDITION_FAILED, "It was changed at the same time.");
            }
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return ofStatus(500);
    }

    private static ProblemException of(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), CONNECTION_CLASS);
        return switch (state) {
            case UNIQUE_VIOLATION -> new ProblemException(ProblemType.CONFLICT,
                    "Another one with the same name was made at the same time.");
            case FOREIGN_KEY_VIOLATION -> new ProblemException(ProblemType.CONFLICT,
                    "It is in use, or what it refers to was removed at the same time.");
            case SERIALIZATION_FAILURE, DEADLOCK -> unavailable();
            default -> switch (state.substring(0, Math.min(2, state.length()))) {
                case CONNECTION_CLASS, RESOURCES_CLASS, OPERATOR_CLASS -> unavailable();
                case DATA_CLASS -> ProblemException.invalidContent("", "A value is outside what can be kept.");
                default -> ofStatus(500);
            };
        };
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE, "The database is away or overloaded; try again soon.");
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var rule = isAboutTheWhole(violation) ? nodes.get(nodes.size() - 1) : null;
        var pointer = nodes.stream()
                .filter(node -> node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .flatMap(node -> steps(node, node != rule)).map(step -> "/" + step).collect(Collectors.joining());
        var parameter = nodes.stream().filter(node -> node.getKind() == ElementKind.PARAMETER).findFirst();
        if (pointer.isEmpty() && parameter.isPresent() && violation.getInvalidValue() == null) {
            return FieldError.at("", "A body is needed.");
        }
        return FieldError.at(pointer, violation.getMessage());
    }

    /** A rule between several properties is written as a method, which is no place in the input. */
    private static boolean isAboutTheWhole(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    }

    /** A node of a validation path holds the index of the element that it stands in, and then its own name. */
    private static Stream<String> steps(Path.Node node, boolean named) {
        var name = named && node.getKind() == ElementKind.PROPERTY ? Stream.of(node.getName()) : Stream.<String> empty();
        if (node.getIndex() != null) {
            return Stream.concat(Stream.of(String.valueOf(node.getIndex())), name);
        }
        return node.getKey() == null ? name : Stream.concat(Stream.of(String.valueOf(node.getKey())), name);
    }
}
