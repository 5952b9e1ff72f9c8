package org.standfirst.purge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * One server of Varnish with the documented configuration.
 *
 * @param address where it listens
 */
record VarnishServer(URI address) implements Edge {

    @Override
    public String name() {
        return "varnish:" + address;
    }

    @Override
    public int mostKeys() {
        return Integer.MAX_VALUE;
    }

    /** It takes 8 KiB for a header unless it is told otherwise. */
    @Override
    public int mostCharacters() {
        return 7_000;
    }

    @Override
    public HttpRequest.Builder forget(List<String> keys) {
        return HttpRequest.newBuilder(address.resolve("/")).version(HttpClient.Version.HTTP_1_1)
                .method("PURGE", BodyPublishers.noBody()).header("xkey-purge", String.join(" ", keys));
    }
}
