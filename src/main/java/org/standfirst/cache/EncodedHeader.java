package org.standfirst.cache;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/**
 * A header in the bytes that the server sends.
 *
 * @param ofNotModified whether it is also in an answer that the client has it already
 */
record EncodedHeader(CharSequence name, CharSequence value, boolean ofNotModified) {

    static EncodedHeader of(Map.Entry<String, String> header) {
        return new EncodedHeader(HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()),
                isOfNotModified(header.getKey()));
    }

    /**
     * RFC 9110, section 15.4.5: what a cache needs in order to go on with what it has. The groups it was given with that, and
     * they would be a third of all that the answer says.
     */
    static boolean isOfNotModified(String name) {
        return !name.startsWith("Content-") && !name.equals("Link") && !name.equals("Cache-Groups");
    }
}
