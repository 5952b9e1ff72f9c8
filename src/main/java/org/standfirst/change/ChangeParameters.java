package org.standfirst.change;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Languages;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;

/** From where on and of what changes are asked for. */
public class ChangeParameters {

    private static final int LONGEST_WAIT_SECONDS = 60;

    @QueryParam("language")
    @Parameter(description = "Articles in any of these languages, separated by commas.", example = "en,ka")
    @Nullable
    String language;

    @QueryParam("tag")
    @Parameter(description = "Articles about this tag, by id or slug, or about one below it.", example = "armenia")
    @Nullable
    String tag;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of what was read before; none for the present state of everything.")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "How many changes come at most.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("wait")
    @Parameter(description = "For how many seconds the answer may wait for a change where there is none.", schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "60", defaultValue = "0"))
    @Nullable
    String wait;

    ChangeFilter filter() {
        return new ChangeFilter(Languages.read("language", language), tag);
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    int limit() {
        return PageRequest.limit(limit);
    }

    /** Nothing where it is not to wait. */
    Duration patience() {
        try {
            var seconds = wait == null ? 0 : Integer.parseInt(wait);
            if (seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // Said below in words for a client.
        }
        throw ProblemException.invalidParameter("wait", "To wait is for 0 to " + LONGEST_WAIT_SECONDS + " seconds.");
    }
}
