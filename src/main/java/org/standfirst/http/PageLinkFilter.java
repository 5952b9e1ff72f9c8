package org.standfirst.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the pages beside a page in the header too, where clients look that do not know the body. */
class PageLinkFilter {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged paged) {
            response.getHeaders().putSingle(HttpHeaders.LINK, PageLinks.of(request.getUriInfo(), paged.page()));
        }
    }
}
