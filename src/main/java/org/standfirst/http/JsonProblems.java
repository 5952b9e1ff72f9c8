package org.standfirst.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.standfirst.language.InvalidValueException;

/** Turns what the JSON parser refuses into problems that a client can act on, without a class name in them. */
final class JsonProblems {

    /** What Jackson says of a second value behind the first; there is no type for it. */
    private static final String TRAILING = "Trailing token";

    private JsonProblems() {
    }

    static ProblemException of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds();
            return ProblemException.notAmong(ProblemType.MALFORMED_REQUEST,
                    "Unknown property at " + pointer(unknown) + ".",
                    known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList());
        }
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The JSON is nested too deeply or has a value too long.");
        }
        if (e instanceof InputCoercionException || e.getCause() instanceof InputCoercionException) {
            return ProblemException.invalidContent(e instanceof JsonMappingException m ? pointer(m) : "",
                    "The number is out of range.");
        }
        if (e instanceof JsonMappingException mapping && !isBrokenOff(mapping)) {
            return ofMapping(mapping);
        }
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not JSON" + place(e.getLocation()) + ".");
    }

    /** Whether the text ceases to be JSON. */
    private static boolean isBrokenOff(JsonMappingException e) {
        return e.getCause() instanceof StreamReadException
                || String.valueOf(e.getOriginalMessage()).startsWith(TRAILING);
    }

    private static ProblemException ofMapping(JsonMappingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException refused) {
                return ProblemException.invalidContent(pointer(e), String.valueOf(refused.getMessage()));
            }
        }
        return ProblemException.invalidContent(pointer(e), "The value is not of the type that is expected here.");
    }

    /** The path of the fault as a JSON Pointer (RFC 6901). */
    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String place(JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
