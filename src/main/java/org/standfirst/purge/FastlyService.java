package org.standfirst.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * A service of Fastly. It is purged hard: what is purged softly is still shown while it is asked for anew.
 *
 * @see <a href="https://www.fastly.com/documentation/reference/api/purging/">Fastly, Purging API</a>
 */
record FastlyService(URI api, String service, String token) implements Edge {

    @Override
    public String name() {
        return "fastly:" + service;
    }

    @Override
    public int mostKeys() {
        return 256;
    }

    @Override
    public int mostCharacters() {
        return 15_000;
    }

    @Override
    public HttpRequest.Builder forget(List<String> keys) {
        return HttpRequest.newBuilder(api.resolve("/service/" + service + "/purge")).POST(BodyPublishers.noBody())
                .header("Fastly-Key", token).header("Accept", "application/json")
                .header("Surrogate-Key", String.join(" ", keys));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return name();
    }
}
