package org.standfirst.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.standfirst.http.Face;

/** The header fields of answers that succeed, and of the requests that go with them. */
final class ResponseHeaders {

    private ResponseHeaders() {
    }

    static Header text(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }

    static void add(String path, HttpMethod method, Operation operation) {
        describeIfMatch(operation);
        var isRead = method == HttpMethod.GET;
        if (isRead && Face.isDelivery(path) && operation.getSecurity().isEmpty()) {
            success(operation, "200").addHeader("ETag", text("Names the state of the answer; send it as If-None-Match."));
            operation.addParameter(OASFactory.createParameter().name("If-None-Match").in(Parameter.In.HEADER)
                    .description("An ETag that was read; the answer is 304 where it still holds.")
                    .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            operation.getResponses().addAPIResponse("304",
                    OASFactory.createAPIResponse().description("Nothing has changed since the ETag was read."));
        }
        if ((path.startsWith("/v1/editorial/") || path.startsWith("/v1/admin/"))
                && !operation.getOperationId().matches("(list|diff|createPreview|changeArticles).*")) {
            Stream.of("200", "201").map(operation.getResponses()::getAPIResponse).filter(Objects::nonNull)
                    .forEach(answer -> answer.addHeader("ETag", text("Names the state; send it as If-Match to change it.")));
        }
        if (operation.getResponses().getAPIResponse("201") != null) {
            success(operation, "201").addHeader("Location", text("Where the new thing is."));
        }
    }

    static void addIdempotency(Operation operation) {
        operation.addParameter(OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER)
                .description("Up to 255 visible ASCII characters of your choice. The same request with the same key happens "
                        + "once, and gets the first answer again for 24 hours.")
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)).minLength(1).maxLength(255)
                        .pattern("^[!-~]+$"))
                .example("8e03978e-40d5-43dd-bc93-6894a57f9324"));
        Stream.of("200", "201", "204").map(operation.getResponses()::getAPIResponse).filter(Objects::nonNull)
                .forEach(answer -> answer.addHeader("Idempotency-Replayed",
                        text("`true` where the request was carried out before and this is its first answer again.")));
    }

    private static APIResponse success(Operation operation, String status) {
        return Objects.requireNonNull(operation.getResponses().getAPIResponse(status), operation.getOperationId());
    }

    private static void describeIfMatch(Operation operation) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter> of()).stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .forEach(parameter -> parameter.description("The ETag that was read, or `*` for whatever there is.")
                        .example("\"r3\""));
    }
}
