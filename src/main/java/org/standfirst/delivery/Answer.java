package org.standfirst.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes answers that caches can keep: the bytes, a strong ETag over them, and 304 where the client has them already. A
 * name or link may change without its article, so only the ETag, never a date, decides whether an answer is still good.
 */
@ApplicationScoped
public class Answer {

    /** Caches may keep an answer, and ask each time whether it is still good. */
    private static final String REVALIDATE = "public, no-cache";
    /** Nothing in a document runs, whatever should ever slip through the rendering. */
    private static final String NO_SCRIPTS = "default-src 'none'; img-src *; style-src 'unsafe-inline'; sandbox";
    private static final int TAG_BYTES = 15;

    private final ObjectMapper json;

    Answer(ObjectMapper json) {
        this.json = json;
    }

    /** The view as JSON. */
    public Response.ResponseBuilder json(Object view, HttpHeaders request) {
        try {
            return of(json.writeValueAsBytes(view), MediaType.APPLICATION_JSON, request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text of another media type. */
    public Response.ResponseBuilder text(String text, String mediaType, HttpHeaders request) {
        return of(text.getBytes(StandardCharsets.UTF_8), mediaType + ";charset=UTF-8", request)
                .header("Content-Security-Policy", NO_SCRIPTS);
    }

    /** That what was asked for has another address now. */
    public static Response.ResponseBuilder moved(String location) {
        // Set as it is: the framework would make it absolute, with a host that a proxy may hide.
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    }

    private static Response.ResponseBuilder of(byte[] bytes, String mediaType, HttpHeaders request) {
        var tag = digest(bytes);
        var answer = hasAlready(request, tag) ? Response.notModified() : Response.ok(bytes, mediaType);
        return answer.tag(new EntityTag(tag)).header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    }

    /** RFC 9110, section 13.1.2: compared weakly, since a cache that compresses an answer weakens its tag. */
    private static boolean hasAlready(HttpHeaders request, String tag) {
        var present = '"' + tag + '"';
        return request.getRequestHeader(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(given -> given.strip().replaceFirst("^W/", ""))
                .anyMatch(given -> given.equals("*") || given.equals(present));
    }

    private static String digest(byte[] bytes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
