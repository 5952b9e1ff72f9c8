package org.standfirst.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request that made a change, without its body.
 *
 * @param method the HTTP method
 * @param path the path, without the query
 * @param status the status that was answered
 * @param address where it came from
 * @param userAgent what the client calls itself
 * @param requestId the id of the request, which the log has too
 */
@Schema(name = "AuditedRequest")
record AuditedRequest(
        @Schema(examples = "POST") String method,
        @Schema(examples = "/v1/editorial/articles") String path,
        @Schema(description = "The status that was answered.", examples = "201") int status,
        @Schema(description = "Where it came from.", examples = "203.0.113.7") @Nullable String address,
        @Schema(description = "What the client calls itself.") @Nullable String userAgent,
        @Schema(description = "The id of the request, which the log has too.") @Nullable String requestId) {

    private static final int MAX_LENGTH = 400;

    AuditedRequest {
        if (userAgent != null && userAgent.length() > MAX_LENGTH) {
            userAgent = userAgent.substring(0, MAX_LENGTH);
        }
    }
}
