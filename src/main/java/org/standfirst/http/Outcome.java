package org.standfirst.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.net.URI;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an operation came to, whichever way its method tells it.
 *
 * @param status the status that will be answered
 * @param location where the thing is that was made; null where none was
 * @param etag the ETag, without its quotes
 * @param entity the body
 */
public record Outcome(int status, @Nullable URI location, @Nullable String etag, @Nullable Object entity) {

    private static final int NO_CONTENT = 204;
    private static final int OK = 200;

    /** Reads what the method of a resource returned. */
    public static Outcome of(Method operation, @Nullable Object returned) {
        if (returned instanceof RestResponse<?> response) {
            var etag = response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag ? tag.getValue() : null;
            return new Outcome(response.getStatus(), response.getLocation(), etag, response.getEntity());
        }
        var declared = operation.getAnnotation(ResponseStatus.class);
        var usual = returned == null ? NO_CONTENT : OK;
        return new Outcome(declared == null ? usual : declared.value(), null, null, returned);
    }
}
