package org.standfirst.usage;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/** Of which days a report is asked for. */
public class UsagePeriod {

    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 30;

    @QueryParam("from")
    @Parameter(description = "The first day; absent: 30 days before the last.", example = "2026-05-01", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day; absent: today. At most 92 days at once.", example = "2026-05-31", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String to;

    /** The last day. */
    LocalDate to(LocalDate today) {
        return to == null ? today : read("to", to);
    }

    /**
     * The first day.
     *
     * @throws ProblemException 400 where it is after the last, or long before
     */
    LocalDate from(LocalDate last) {
        var first = from == null ? last.minusDays(USUAL_DAYS) : read("from", from);
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.invalidParameter("from", "A report is of 1 to " + MOST_DAYS + " days.");
        }
        return first;
    }

    private static LocalDate read(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter(parameter, "A day is written like \"2026-05-04\".");
        }
    }
}
