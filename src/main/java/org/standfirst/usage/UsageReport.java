package org.standfirst.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a partner fetched on some days.
 *
 * @param from the first day
 * @param to the last day
 * @param total how many fetches that were
 * @param items by day and article
 */
@Schema(name = "PartnerUsage")
record UsageReport(LocalDate from, LocalDate to, long total, List<Line> items) {

    /** The columns of the table. */
    private static final String COLUMNS = "day,article,via,fetches\r\n";

    UsageReport(LocalDate from, LocalDate to, List<Line> items) {
        this(from, to, items.stream().mapToLong(Line::fetches).sum(), items);
    }

    /** What was fetched of an article on a day in UTC, in some way. */
    @Schema(name = "PartnerUsageLine")
    record Line(@Schema(examples = "2026-05-04") LocalDate day, UUID article, @Schema(examples = "list") String via,
            @Schema(examples = "12") long fetches) {

        private String csv() {
            return day + "," + article + "," + via + "," + fetches + "\r\n";
        }
    }

    /**
     * The same as a table; nothing in it needs to be quoted.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, Comma-Separated Values</a>
     */
    String csv() {
        return items.stream().map(Line::csv).collect(Collectors.joining("", COLUMNS, ""));
    }
}
