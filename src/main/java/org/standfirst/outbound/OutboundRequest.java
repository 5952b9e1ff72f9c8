package org.standfirst.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to an address that someone outside has named.
 *
 * @param method GET or POST
 * @param url where it goes
 * @param headers its header fields
 * @param body what it carries
 * @param redirects how many redirects are followed; only GET follows any
 * @param timeout how long all of it may take, redirects included
 * @param mostBytes how much of the answer's body is read
 */
public record OutboundRequest(String method, URI url, Map<String, String> headers, String body, int redirects,
        Duration timeout, int mostBytes) {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 1_000_000;

    /** Reads a page; follows no redirect where nothing else is said. */
    public static OutboundRequest get(URI url) {
        return new OutboundRequest("GET", url, Map.of(), "", 0, TIMEOUT, MOST_BYTES);
    }

    /** Sends something. */
    public static OutboundRequest post(URI url, String contentType, String body) {
        return new OutboundRequest("POST", url, Map.of("Content-Type", contentType), body, 0, TIMEOUT, MOST_BYTES);
    }

    /** The same with a header field more. */
    public OutboundRequest header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, url, Map.copyOf(more), body, redirects, timeout, mostBytes);
    }

    /** The same that follows redirects. */
    public OutboundRequest following(int mostRedirects) {
        return new OutboundRequest(method, url, headers, body, mostRedirects, timeout, mostBytes);
    }

    /** The same within another time. */
    public OutboundRequest within(Duration time) {
        return new OutboundRequest(method, url, headers, body, redirects, time, mostBytes);
    }

    /** The same that reads no more of the answer. */
    public OutboundRequest readingAtMost(int bytes) {
        return new OutboundRequest(method, url, headers, body, redirects, timeout, bytes);
    }

    boolean mayFollow() {
        return !method.equals("POST");
    }

    OutboundRequest at(URI another) {
        return new OutboundRequest(method, another, headers, body, redirects, timeout, mostBytes);
    }
}
