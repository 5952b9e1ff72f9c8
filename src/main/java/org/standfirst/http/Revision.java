package org.standfirst.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of an editable thing as its ETag names it: a number that grows with each change.
 *
 * @param number the count of its states or changes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1, If-Match</a>
 */
public record Revision(long number) {

    /** The value of the ETag header. */
    public EntityTag entityTag() {
        return new EntityTag("r" + number);
    }

    /**
     * Lets a change pass only where the client has seen the present state.
     *
     * @param ifMatch the If-Match header: entity tags, or {@code *} for whatever there is
     * @throws ProblemException 428 where the header is missing, 412 where it names another state
     */
    public void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you read; at present it is \"" + entityTag().getValue() + "\".");
        }
        var present = '"' + entityTag().getValue() + '"';
        var matches = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(present::equals);
        if (!matches) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED,
                    "The ETag at present is " + present + ", If-Match has " + ifMatch + ".");
        }
    }
}
