package org.standfirst.http;

import org.jspecify.annotations.Nullable;

/**
 * One fault of an input.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); absent for a query parameter
 * @param parameter which query parameter; absent for a fault of the body
 * @param detail what is wrong, for a person
 */
public record FieldError(@Nullable String pointer, @Nullable String parameter, String detail) {

    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, detail);
    }

    public static FieldError inParameter(String parameter, String detail) {
        return new FieldError(null, parameter, detail);
    }
}
