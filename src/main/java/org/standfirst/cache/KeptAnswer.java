package org.standfirst.cache;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer: what it says in each coding, and how it is to be kept. The codings are made when they are first asked
 * for.
 */
final class KeptAnswer {

    private static final int OVERHEAD = 512;
    private static final int KEY_OVERHEAD = 100;

    private final String request;
    private final Representation representation;
    private final String digest;
    private final Set<String> entityTags;
    private final Map<String, String> headers;
    private final List<EncodedHeader> encoded;
    private final long validUntil;
    private final @Nullable String measuredPath = MeasuredPath.ofThisRequest();
    private final Map<ContentCoding, Form> forms = new ConcurrentHashMap<>();

    /**
     * Takes an answer whole.
     *
     * @param request the canonical request that it answers
     * @param headers all but those that depend on the coding
     * @param validUntil the moment from which the clock may have changed it, in the nanoseconds of the machine
     */
    KeptAnswer(String request, Representation representation, Map<String, String> headers, long validUntil) {
        this.request = request;
        this.representation = representation;
        this.digest = representation.digest();
        this.entityTags = Arrays.stream(ContentCoding.values()).map(coding -> Form.entityTag(digest, coding))
                .collect(Collectors.toUnmodifiableSet());
        this.headers = new LinkedHashMap<>(headers);
        this.validUntil = validUntil;
        this.headers.merge("Vary", "Accept-Encoding", (given, ours) -> given + ", " + ours);
        this.encoded = this.headers.entrySet().stream().map(EncodedHeader::of).toList();
    }

    String request() {
        return request;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The same headers as the server writes them, for they are written again and again. */
    List<EncodedHeader> encodedHeaders() {
        return encoded;
    }

    @Nullable
    String measuredPath() {
        return measuredPath;
    }

    Set<String> keys() {
        var provenance = representation.provenance();
        return provenance == null ? Set.of() : provenance.keys();
    }

    @Nullable
    Provenance provenance() {
        return representation.provenance();
    }

    /** Whether the clock has changed nothing yet. */
    boolean isValidAt(long nanos) {
        return validUntil - nanos > 0;
    }

    /** How long it is until the clock changes it, counted from that moment; null where nothing is known to come. */
    @Nullable
    Duration validFor(long nanos) {
        var provenance = representation.provenance();
        return provenance == null || provenance.validFor() == null ? null : Duration.ofNanos(validUntil - nanos);
    }

    int length() {
        return representation.bytes().length;
    }

    /** The form in this coding; null where it is still to be made. */
    @Nullable
    Form present(ContentCoding coding) {
        return forms.get(coding);
    }

    /** The form in this coding, made now if it must be. */
    Form in(ContentCoding coding) {
        return forms.computeIfAbsent(coding, missing -> Form.of(representation, digest, missing));
    }

    /**
     * The tag of this state that the client says it has, in whatever coding; null where it has none.
     *
     * @param ifNoneMatch the header. It is compared weakly (RFC 9110, section 13.1.2), for a cache that compresses an answer
     *        weakens its tag.
     */
    @Nullable
    String tagHeldBy(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return null;
        }
        if (ifNoneMatch.equals("*")) {
            return Form.entityTag(digest, ContentCoding.IDENTITY);
        }
        // What nearly all clients have: one tag, or that of an older state.
        if (entityTags.contains(ifNoneMatch)) {
            return ifNoneMatch;
        }
        return ifNoneMatch.contains(digest)
                ? given(ifNoneMatch).stream().filter(entityTags::contains).findFirst().orElse(null)
                : null;
    }

    private static List<String> given(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",", -1)).map(tag -> tag.strip().replaceFirst("^W/", "")).toList();
    }

    /** How many bytes it takes, about. */
    int weight() {
        var bytes = OVERHEAD + 2 * request.length() + length();
        for (var form : forms.values()) {
            bytes += form.body().length();
        }
        for (var header : headers.entrySet()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes + KEY_OVERHEAD * keys().size();
    }
}
