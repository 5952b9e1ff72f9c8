package org.standfirst.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param url where it came from, after redirects
 * @param status its status code
 * @param headers its header fields by names in lower case
 * @param body as much of its body as was asked for, as UTF-8
 * @param whole whether that is all of it
 */
public record OutboundAnswer(URI url, int status, Map<String, List<String>> headers, String body, boolean whole) {

    /** Whether it says that all went well. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** A header field, by its name in lower case; the last where there are several. */
    public Optional<String> header(String name) {
        var all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All header fields of a name, in lower case. */
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }
}
