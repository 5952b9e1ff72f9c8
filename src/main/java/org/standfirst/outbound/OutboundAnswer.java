package org.standfirst.outbound;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param url where it came from, after redirects
 * @param status its status code
 * @param headers its header fields by names in lower case; the last of each
 * @param body as much of its body as was asked for, as UTF-8
 */
public record OutboundAnswer(URI url, int status, Map<String, String> headers, String body) {

    /** Whether it says that all went well. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** A header field, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
