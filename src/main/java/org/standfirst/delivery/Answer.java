package org.standfirst.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.cache.Representation;

/**
 * Makes answers that caches can keep: whole, as bytes, with what they were made of. A name or link may change without its
 * article, so only the entity tag over the bytes, never a date, decides whether an answer is still good.
 */
@ApplicationScoped
public class Answer {

    /** Caches may keep an answer, and ask each time whether it is still good. */
    private static final String REVALIDATE = "public, no-cache";
    /** Nothing in a document runs, whatever should ever slip through the rendering. */
    private static final String NO_SCRIPTS = "default-src 'none'; img-src *; style-src 'unsafe-inline'; sandbox";

    private final ObjectMapper json;

    Answer(ObjectMapper json) {
        this.json = json;
    }

    /** The view as JSON, not to be kept. */
    public Response.ResponseBuilder json(Object view) {
        return json(view, null);
    }

    /** A text of another media type, not to be kept. */
    public Response.ResponseBuilder text(String text, String mediaType) {
        return text(text, mediaType, null);
    }

    /**
     * The view as JSON.
     *
     * @param provenance what it was made of; null where it is not to be kept
     */
    public Response.ResponseBuilder json(Object view, @Nullable Provenance provenance) {
        try {
            return Response.ok(new Representation(json.writeValueAsBytes(view), provenance), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A text of another media type.
     *
     * @param provenance what it was made of; null where it is not to be kept
     */
    public Response.ResponseBuilder text(String text, String mediaType, @Nullable Provenance provenance) {
        return Response.ok(Representation.of(text, provenance), mediaType + ";charset=UTF-8")
                .header("Content-Security-Policy", NO_SCRIPTS);
    }

    /** That what was asked for has another path now; what the query said goes for it there. */
    public static Response moved(String path, UriInfo request) {
        var query = request.getRequestUri().getRawQuery();
        return moved(query == null ? path : path + "?" + query).build();
    }

    /** That what was asked for has another address now. */
    public static Response.ResponseBuilder moved(String location) {
        // Set as it is: the framework would make it absolute, with a host that a proxy may hide.
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    }
}
