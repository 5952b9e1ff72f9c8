package org.standfirst.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. The values are text until they are asked for, so that a fault is a 400. */
public class PageRequest {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(description = "How many items a page has.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` or `previous` of a page that was read before.")
    @Nullable
    String cursor;

    @QueryParam("count")
    @Parameter(description = "Whether the page says how many items there are in all.", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String count;

    /**
     * How many items the page shall have.
     *
     * @throws ProblemException 400 where it is not a number from 1 to 100
     */
    public int limit() {
        return limit(limit);
    }

    /**
     * Reads how many items are asked for.
     *
     * @throws ProblemException 400 where it is not a number from 1 to 100
     */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below in words for a client.
        }
        throw ProblemException.invalidParameter("limit", "The limit is a number from 1 to " + MAX_LIMIT + ".");
    }

    /**
     * The place to read from; empty for the first page.
     *
     * @param query the query in canonical form, as for {@link Cursor#encode}
     * @throws ProblemException 400 where it was changed or belongs to another query
     */
    public Optional<Cursor> cursor(String query) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, query));
    }

    /**
     * Whether the items shall be counted.
     *
     * @throws ProblemException 400 where it is neither true nor false
     */
    public boolean count() {
        return count != null && flag("count", count);
    }

    /**
     * Reads a parameter that is true or false.
     *
     * @throws ProblemException 400 where it is neither
     */
    public static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalidParameter(name, "\"" + name + "\" is true or false.");
        };
    }
}
