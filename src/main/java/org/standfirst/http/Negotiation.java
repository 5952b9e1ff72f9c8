package org.standfirst.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the forms that articles come in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, Accept</a>
 */
public final class Negotiation {

    /** Markdown (RFC 7763). */
    public static final String MARKDOWN = "text/markdown";

    /** Linked data (JSON-LD). */
    public static final String JSON_LD = "application/ld+json";
    /** News in JSON (IPTC ninjs), in its present version. */
    public static final String NINJS = "application/vnd.iptc.ninjs+json";

    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE,
            MediaType.valueOf(MARKDOWN), MediaType.TEXT_PLAIN_TYPE, MediaType.valueOf(JSON_LD), MediaType.valueOf(NINJS));
    private static final Optional<String> FIRST = Optional.of(OFFERED.get(0).toString());
    /** There are few ways in which clients say what they take, and no client shall fill the memory with others. */
    private static final int REMEMBERED = 256;
    private static final Map<String, Optional<String>> CHOSEN = new ConcurrentHashMap<>();

    private Negotiation() {
    }

    /**
     * The media type that suits a client best.
     *
     * @param accept what it says it takes; null: anything
     * @return empty where it takes none of them, or says so in words that cannot be read
     */
    public static Optional<String> choose(@Nullable String accept) {
        if (accept == null || accept.equals("*/*")) {
            return FIRST;
        }
        var known = CHOSEN.get(accept);
        if (known != null) {
            return known;
        }
        var chosen = best(accept);
        if (CHOSEN.size() < REMEMBERED) {
            CHOSEN.put(accept, chosen);
        }
        return chosen;
    }

    private static Optional<String> best(String accept) {
        try {
            return Optional.ofNullable(MediaTypeHelper.getFirstMatch(MediaTypeHelper.parseHeader(accept), OFFERED))
                    .map(type -> type.getType() + "/" + type.getSubtype());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
