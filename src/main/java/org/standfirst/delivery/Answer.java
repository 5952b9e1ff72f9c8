package org.standfirst.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
class Answer {

    /** Caches may keep an answer, and ask each time whether it is still good. */
    private static final String REVALIDATE = "public, no-cache";
    private static final int TAG_BYTES = 15;

    private final ObjectMapper json;

    Answer(ObjectMapper json) {
        this.json = json;
    }

    Response.ResponseBuilder json(Object view, Request request) {
        try {
            return of(json.writeValueAsBytes(view), MediaType.APPLICATION_JSON, request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response.ResponseBuilder text(String text, String mediaType, Request request) {
        return of(text.getBytes(StandardCharsets.UTF_8), mediaType + ";charset=UTF-8", request);
    }

    private static Response.ResponseBuilder of(byte[] bytes, String mediaType, Request request) {
        var tag = new EntityTag(digest(bytes));
        var verdict = request.evaluatePreconditions(tag);
        // If-Match has no meaning for a read of what is public: only "not modified" is heeded.
        var unchanged = verdict != null && verdict.clone().build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        var answer = unchanged ? Response.notModified() : Response.ok(bytes, mediaType);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
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
