package org.standfirst.preview;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps previews out of caches and search engines, and their addresses from the sites that a page of them names. */
class PreviewPrivacy {

    @ServerResponseFilter
    public void keepPrivate(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/v1/preview/")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex");
            response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        }
    }
}
