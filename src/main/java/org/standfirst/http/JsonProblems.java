package org.standfirst.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.stream.Collectors;

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
        if (e instanceof JsonMappingException mapping && !isBrokenOff(mapping)) {
            return ofMapping(mapping);
        }
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not JSON" + place(e.getLocation()) + ".");
    }

    /** Whether the text ceases to be JSON; a number that does not fit its type is JSON all the same. */
    private static boolean isBrokenOff(JsonMappingException e) {
        return e.getCause() instanceof StreamReadException && !(e.getCause() instanceof InputCoercionException)
                || String.valueOf(e.getOriginalMessage()).startsWith(TRAILING);
    }

    private static ProblemException ofMapping(JsonMappingException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused) {
            return ProblemException.invalidContent(pointer(e), String.valueOf(refused.getMessage()));
        }
        if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return ProblemException.invalidContent(pointer(e), refused.getMessage());
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
