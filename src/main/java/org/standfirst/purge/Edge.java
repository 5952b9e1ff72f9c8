package org.standfirst.purge;

import java.net.http.HttpRequest;
import java.util.List;

/** A cache outside that can be told what to forget. */
sealed interface Edge permits VarnishServer, FastlyService, PurgeHook {

    /** What tells it from others, with no secret and no blank in it. */
    String name();

    /** How many keys it takes at once. */
    int mostKeys();

    /** How many characters they may take with one between each two. */
    int mostCharacters();

    /** A request to forget whatever has one of these keys; any 2xx says that it has. */
    HttpRequest.Builder forget(List<String> keys);
}
