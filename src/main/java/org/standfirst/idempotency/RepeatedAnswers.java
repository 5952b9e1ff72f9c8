package org.standfirst.idempotency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives an answer again. */
class RepeatedAnswers {

    /** As the framework writes it. */
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @ServerExceptionMapper
    public Response again(RepeatedRequestException e) {
        var answer = e.answer();
        var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.tag(new EntityTag(answer.etag()));
        }
        if (answer.body() != null) {
            response.type(JSON).entity(answer.body());
        }
        return response.build();
    }
}
