package org.standfirst.cache;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What caches outside are told of an answer. Browsers, which nobody can purge, ask each time unless the operator lets them
 * do otherwise. An edge keeps an answer only where it is purged, and since it is purged hard, it is never stale of a change
 * that somebody made. Of a change that the clock makes it needs no purge: neither its time nor the times of grace reach
 * past that.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9213">RFC 9213, Targeted HTTP Cache Control</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5861">RFC 5861, HTTP Cache-Control Extensions for Stale Content</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9875">RFC 9875, HTTP Cache Groups</a>
 */
@Singleton
public class CachePolicy {

    /** Caches may keep an answer, and ask each time whether it is still good. */
    static final String REVALIDATE = "public, no-cache";
    /**
     * What an answer has for a key that depends on more things than a header can name. Whoever purges anything purges this
     * too: too much, but never too little.
     */
    public static final String WIDE = "wide";

    /** Varnish takes 8 KiB for a header unless it is told otherwise, Fastly 16. */
    private static final int MOST_KEYS = 128;
    private static final int MOST_KEY_BYTES = 4_000;
    /** What every implementation takes (RFC 9875, section 2). */
    private static final int MOST_GROUPS = 32;
    private static final int LONGEST_GROUP = 32;
    /** An answer is some time on its way, and a cache counts from when it has come. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);
    private static final String NO_PURGER = "none";

    private final PolicyConfig config;
    private final boolean purged;

    CachePolicy(PolicyConfig config,
            @ConfigProperty(name = "standfirst.purge.kind", defaultValue = NO_PURGER) String purger) {
        this.config = config;
        this.purged = !purger.equalsIgnoreCase(NO_PURGER);
    }

    /** All the headers of an answer that is made now. */
    Map<String, String> headers(Provenance provenance) {
        var headers = new LinkedHashMap<>(freshness(provenance.validFor()));
        headers.putAll(names(provenance.keys()));
        return headers;
    }

    /**
     * The headers that say how long an answer is good.
     *
     * @param validFor how long it is until the clock changes it, from now on; null where nothing is known to come
     */
    Map<String, String> freshness(@Nullable Duration validFor) {
        var left = validFor == null ? Long.MAX_VALUE : Math.max(0, validFor.minus(ON_THE_WAY).toSeconds());
        return Map.of("Cache-Control", forBrowsers(left), "CDN-Cache-Control", purged ? forEdges(left) : REVALIDATE);
    }

    private String forBrowsers(long left) {
        var maxAge = Math.min(config.browserMaxAge().toSeconds(), left);
        return maxAge > 0 ? "public, max-age=" + maxAge : REVALIDATE;
    }

    private String forEdges(long left) {
        var maxAge = Math.min(config.edgeMaxAge().toSeconds(), left);
        if (maxAge <= 0) {
            return REVALIDATE;
        }
        // Both times of grace begin where the other ends.
        var grace = left - maxAge;
        return "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d".formatted(maxAge,
                Math.min(config.edgeStaleWhileRevalidate().toSeconds(), grace),
                Math.min(config.edgeStaleIfError().toSeconds(), grace));
    }

    /** The same of an answer that may be out of date already: whoever has it must ask before it shows it again. */
    static Map<String, String> doubtful() {
        return Map.of("Cache-Control", REVALIDATE, "CDN-Cache-Control", REVALIDATE);
    }

    /** The headers that say what an answer shows. */
    private static Map<String, String> names(Set<String> keys) {
        var sorted = keys.stream().sorted().toList();
        var names = new LinkedHashMap<String, String>();
        names.put("Surrogate-Key", surrogateKeys(sorted));
        if (!sorted.isEmpty() && sorted.size() <= MOST_GROUPS
                && sorted.stream().allMatch(key -> key.length() <= LONGEST_GROUP)) {
            names.put("Cache-Groups", sorted.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ")));
        }
        return names;
    }

    private static String surrogateKeys(List<String> keys) {
        var all = String.join(" ", keys);
        return keys.isEmpty() || keys.size() > MOST_KEYS || all.length() > MOST_KEY_BYTES ? WIDE : all;
    }
}
