package org.standfirst.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps what was answered to a key out of every cache. */
class Privacy {

    @ServerResponseFilter
    public void forbidStoring(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("/v1/editorial/") || path.startsWith("/v1/partner/") || path.startsWith("/v1/admin/")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
