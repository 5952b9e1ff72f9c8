package org.standfirst.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An address that takes {@code {"keys": […]}} and sees to the rest. */
record PurgeHook(URI url, Optional<String> token) implements Edge {

    @Override
    public String name() {
        return "http:" + url.getScheme() + "://" + url.getAuthority() + url.getPath();
    }

    @Override
    public int mostKeys() {
        return 1_000;
    }

    @Override
    public int mostCharacters() {
        return 64_000;
    }

    /** A key has no character that JSON would escape. */
    @Override
    public HttpRequest.Builder forget(List<String> keys) {
        var json = keys.stream().collect(Collectors.joining("\", \"", "{\"keys\": [\"", "\"]}"));
        var request = HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return name();
    }
}
