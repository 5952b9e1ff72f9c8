package org.standfirst.cache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.standfirst.cache.Flights.Flight;

/** Keeps what delivery answers, and gives it the form that the client takes: the same as one from the cache has. */
class KeepingFilter {

    private static final String NOT_ASKED_FOR = "";

    private final CachedAnswers cache;
    private final CachePolicy policy;
    private final CurrentVertxRequest current;

    KeepingFilter(CachedAnswers cache, CachePolicy policy, CurrentVertxRequest current) {
        this.cache = cache;
        this.policy = policy;
        this.current = current;
    }

    @ServerResponseFilter
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Representation representation) {
            Flight flight = current.getCurrent().get(CacheRoute.FLIGHT);
            var answer = new KeptAnswer(flight == null ? NOT_ASKED_FOR : flight.request(), representation,
                    headers(response, representation), flight == null ? 0 : flight.validUntil(representation.provenance()));
            var kept = flight != null && cache.keep(answer);
            if (flight != null) {
                flight.land(kept ? answer : null);
            }
            adapt(request, response, answer);
            // What is not safe to keep here, since its snapshot may be older than a change, is not safe to keep elsewhere.
            if (!kept && cache.isOn() && representation.provenance() != null) {
                CachePolicy.doubtful().forEach(response.getHeaders()::putSingle);
            }
        }
    }

    private Map<String, String> headers(ContainerResponseContext response, Representation representation) {
        var headers = new LinkedHashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put("Content-Type", Objects.requireNonNull(response.getMediaType()).toString());
        var provenance = representation.provenance();
        if (provenance == null) {
            headers.putIfAbsent("Cache-Control", CachePolicy.REVALIDATE);
        } else {
            headers.putAll(policy.headers(provenance));
        }
        return headers;
    }

    private static void adapt(ContainerRequestContext request, ContainerResponseContext response, KeptAnswer answer) {
        var held = answer.tagHeldBy(request.getHeaderString("If-None-Match"));
        if (held != null) {
            response.setStatus(304);
            response.setEntity(null);
            var headers = response.getHeaders();
            answer.headers().forEach(headers::putSingle);
            headers.keySet().removeIf(name -> !EncodedHeader.isOfNotModified(name));
            headers.putSingle("ETag", held);
            return;
        }
        var form = answer.in(ContentCoding.choose(request.getHeaderString("Accept-Encoding"), answer.length()));
        // Whatever sets the body makes the headers anew.
        response.setEntity(form.body().getBytes());
        var headers = response.getHeaders();
        answer.headers().forEach(headers::putSingle);
        headers.putSingle("ETag", form.entityTag());
        if (form.coding() != ContentCoding.IDENTITY) {
            headers.putSingle("Content-Encoding", form.coding().token());
        }
    }
}
