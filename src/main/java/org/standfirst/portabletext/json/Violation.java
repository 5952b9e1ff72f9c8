package org.standfirst.portabletext.json;

/**
 * One thing that is wrong with a body.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) from the root of the request, such as {@code
 *     /body/3/children/0/text}
 * @param detail what, for the person who has to put it right
 */
public record Violation(String pointer, String detail) {
}
