package org.standfirst.delivery.article.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/**
 * When the articles of a list were published and updated. Each period holds its beginning and not its end, so that the
 * months of a year share no article and miss none.
 *
 * @param publishedAfter they bear this date or a later one; null: any
 * @param publishedBefore they bear a date before this one; null: any
 * @param updatedAfter their present version was published then or later; null: whenever
 */
public record Period(@Nullable Instant publishedAfter, @Nullable Instant publishedBefore, @Nullable Instant updatedAfter) {

    /** Any time. */
    public static final Period EVER = new Period(null, null, null);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * Reads the three parameters.
     *
     * @throws ProblemException 400 where one is neither an instant nor a date
     */
    static Period read(@Nullable String publishedAfter, @Nullable String publishedBefore, @Nullable String updatedAfter) {
        return new Period(instant("publishedAfter", publishedAfter), instant("publishedBefore", publishedBefore),
                instant("updatedAfter", updatedAfter));
    }

    /**
     * Reads an instant, or a date, which means its first moment in UTC.
     *
     * @throws ProblemException 400 where it is neither
     */
    public static @Nullable Instant instant(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            var time = DATE.matcher(text).matches() ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Said below in words for a client.
        }
        throw ProblemException.invalidParameter(parameter,
                "A time is written like \"2026-05-04T09:30:00Z\", a date like \"2026-05-04\".");
    }

    private static Optional<String> parameter(@Nullable Instant moment, String name) {
        return moment == null ? Optional.empty() : Optional.of(name);
    }

    /** The part of it that lies at this moment or later. */
    Period since(@Nullable Instant moment) {
        return moment == null || (publishedAfter != null && publishedAfter.isAfter(moment)) ? this
                : new Period(moment, publishedBefore, updatedAfter);
    }

    /** The conditions on a row {@code d}. */
    List<String> conditions() {
        return Stream.of(parameter(publishedAfter, "d.published_at >= :publishedAfter"),
                parameter(publishedBefore, "d.published_at < :publishedBefore"),
                parameter(updatedAfter, "d.updated_at >= :updatedAfter")).flatMap(Optional::stream).toList();
    }

    /** The values that the conditions name. */
    Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        if (publishedAfter != null) {
            values.put("publishedAfter", publishedAfter);
        }
        if (publishedBefore != null) {
            values.put("publishedBefore", publishedBefore);
        }
        if (updatedAfter != null) {
            values.put("updatedAfter", updatedAfter);
        }
        return values;
    }
}
