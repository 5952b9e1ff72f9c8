package org.standfirst.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/** Which entries of the audit log are asked for, as it comes. */
class AuditQuery {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @QueryParam("actor")
    @Parameter(description = "Who did it, by id or by name at the time.", example = "front end of the Georgian desk")
    @Nullable
    String actor;

    @QueryParam("operation")
    @Parameter(description = "The operation, as this document names it.", example = "publishArticle")
    @Nullable
    String operation;

    @QueryParam("kind")
    @Parameter(description = "The kind of thing that was changed.", example = "article")
    @Nullable
    String kind;

    @QueryParam("thing")
    @Parameter(description = "The id of the thing that was changed.")
    @Nullable
    String thing;

    @QueryParam("since")
    @Parameter(description = "From this moment on.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String since;

    @QueryParam("until")
    @Parameter(description = "Before this moment.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String until;

    @QueryParam("address")
    @Parameter(description = "Where it came from.", example = "203.0.113.7")
    @Nullable
    String address;

    /**
     * The conditions as HQL.
     *
     * @param where all of them
     * @param values what they name
     */
    record Filter(String where, Map<String, Object> values) {
    }

    /** Reads the values. */
    Filter filter() {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        if (actor != null && UUID_FORM.matcher(actor).matches()) {
            conditions.add("actorId = :actor");
            values.put("actor", UUID.fromString(actor));
        } else {
            require("actor", "actorName", actor, conditions, values);
        }
        require("operation", "operation", operation, conditions, values);
        require("kind", "kind", kind, conditions, values);
        require("thing", "thingId", thing, conditions, values);
        require("address", "address", address, conditions, values);
        if (since != null) {
            conditions.add("at >= :since");
            values.put("since", instant("since", since));
        }
        if (until != null) {
            conditions.add("at < :until");
            values.put("until", instant("until", until));
        }
        return new Filter(String.join(" and ", conditions), values);
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "audit", String.valueOf(actor), String.valueOf(operation), String.valueOf(kind),
                String.valueOf(thing), String.valueOf(since), String.valueOf(until), String.valueOf(address));
    }

    private static void require(String parameter, String property, @Nullable String value, List<String> conditions,
            Map<String, Object> values) {
        if (value == null) {
            return;
        }
        if (value.indexOf('\0') >= 0) {
            throw ProblemException.invalidParameter(parameter, "The text has the control character U+0000.");
        }
        conditions.add(property + " = :" + parameter);
        values.put(parameter, value);
    }

    private static Instant instant(String parameter, String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below in words for a client.
        }
        throw ProblemException.invalidParameter(parameter, "A time is written like \"2026-05-04T09:30:00Z\".");
    }
}
