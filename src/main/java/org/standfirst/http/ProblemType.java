package org.standfirst.http;

import java.util.Locale;

/**
 * The kinds of error that an answer can name, each with its HTTP status. Once released, a kind keeps its name and its
 * status for ever: clients branch on them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be parsed",
            "The body is not JSON, has an unknown property or a repeated one, or the request itself is broken. "
                    + "The detail gives line and column where there is one."),
    UNKNOWN_PARAMETER(400, "Unknown query parameter",
            "A query parameter is not known to this operation, or one that may be given once is repeated. "
                    + "\"allowed\" lists those that are known."),
    INVALID_PARAMETER(400, "Invalid query parameter",
            "The value of a query parameter cannot be read. \"errors\" names the parameter and says why."),
    INVALID_CURSOR(400, "Invalid cursor",
            "The cursor was changed on its way, or it belongs to another query. Start again without one."),
    UNAUTHENTICATED(401, "Authentication needed",
            "Send a valid key as \"Authorization: Bearer sf_…\". A key that is unknown, expired or revoked is not valid."),
    FORBIDDEN(403, "Not allowed",
            "The role of the key, or what it is limited to (its scopes), does not allow this operation on this thing."),
    NOT_FOUND(404, "Not found", "There is nothing at this address, or nothing that this face of the API may show."),
    METHOD_NOT_ALLOWED(405, "Method not allowed",
            "The address exists, the method does not. The Allow header lists those that do."),
    NOT_ACCEPTABLE(406, "No acceptable representation",
            "None of the media types in the Accept header can be served here."),
    CONFLICT(409, "Conflict with the present state",
            "The request contradicts something that exists, such as a slug that is in use."),
    ILLEGAL_TRANSITION(409, "Illegal workflow step",
            "The article is not in a state from which this step is legal. \"allowed\" lists the steps that are."),
    GONE(410, "Gone", "The article was published once and no longer is."),
    RECALLED(410, "Recalled",
            "The newsroom has taken the article back; the detail says why. Whoever has a copy is asked to remove it."),
    CURSOR_EXPIRED(410, "Expired cursor",
            "The place in the change feed means nothing any longer: the database was restored from an older copy, or the tag "
                    + "of the filter means another one now. Start again without a cursor and replace the copy."),
    PRECONDITION_FAILED(412, "Changed in the meantime",
            "If-Match names a state that is not the present one. Read the thing again, apply the change to what you read, "
                    + "and send it with the new ETag."),
    CONTENT_TOO_LARGE(413, "Content too large", "The body of the request is larger than the server accepts."),
    URI_TOO_LONG(414, "Address too long", "The address of the request is longer than the server accepts."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type",
            "The Content-Type of the body is not one that this operation reads."),
    INVALID_CONTENT(422, "The content breaks a rule",
            "The body was parsed, but breaks a rule. \"errors\" points to each place (RFC 6901) and says which."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key used before",
            "The Idempotency-Key was sent within a day with another request. Send a new request with a new key."),
    PRECONDITION_REQUIRED(428, "If-Match needed",
            "A change to an existing thing needs If-Match with the ETag that was read, so that no change is lost."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "More requests came than the partner may send in a minute. Send the next one after the time in Retry-After."),
    HEADERS_TOO_LARGE(431, "Header fields too large", "The header fields of the request are larger than the server accepts."),
    INTERNAL_ERROR(500, "Internal error", "The fault is ours. \"requestId\" finds it in the log."),
    UNAVAILABLE(503, "Unavailable for the moment",
            "The database is away or overloaded. Try again after the time in Retry-After.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What happened and what to do about it, in a sentence or two, for the page that {@link #uri} leads to. */
    public String explanation() {
        return explanation;
    }

    /** The last part of {@link #uri}, such as {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The URI reference that identifies the kind; it resolves, at any instance, to a page that explains it. */
    public String uri() {
        return "/problems/" + slug();
    }
}
