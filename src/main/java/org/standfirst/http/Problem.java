package org.standfirst.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is an error.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(description = "Identifies the kind of problem; leads to a page that explains it.", examples = "/problems/invalid-content") String type,
        @Schema(description = "The kind of problem in a few words.", examples = "The content breaks a rule") String title,
        @Schema(description = "The HTTP status.", examples = "422") int status,
        @Schema(description = "What was wrong this time.") String detail,
        @Schema(description = "The path of the request.", examples = "/v1/editorial/articles") String instance,
        @Schema(description = "Finds this request in the log; also in the X-Request-Id header.") String requestId,
        @Schema(description = "Each fault of the input.") @Nullable List<FieldError> errors,
        @Schema(description = "What would have been allowed: query parameters or workflow steps.") @Nullable List<String> allowed) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException problem, String instance, String requestId) {
        return new Problem(problem.type().uri(), problem.type().title(), problem.type().status(), problem.detail(), instance,
                requestId, problem.errors().isEmpty() ? null : problem.errors(), problem.allowed());
    }
}
