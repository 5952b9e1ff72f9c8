package org.standfirst.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.standfirst.change.ChangeReading.Entry;
import org.standfirst.change.ChangeView.ChangedTag;
import org.standfirst.change.ChangeView.Departure;
import org.standfirst.site.Site;

/**
 * Reads the log from a place on. The transaction keeps one connection: what belongs to a row is read where the row was, not
 * before it, and judged by the same moment. What was changed between the two has a row further on, and comes again.
 */
@ApplicationScoped
class ChangeLog {

    /** Where there is a filter, many rows are passed over for one that it takes. */
    private static final int READ_AT_ONCE = 1_000;

    private final ChangeRepository changes;
    private final Site site;

    ChangeLog(ChangeRepository changes, Site site) {
        this.changes = changes;
        this.site = site;
    }

    /**
     * Reads on from a cursor, or from the beginning, where everything is new.
     *
     * @throws org.standfirst.http.ProblemException 400 where the cursor belongs to another query, 410 where it means nothing
     *         any longer
     */
    @Transactional
    ChangeReading read(Subscription subscription, @Nullable String cursor) {
        var reading = readFrom(subscription, cursor);
        subscription.readers().handOut(reading.articles());
        return reading;
    }

    /** Reads on from where a reading ended. */
    @Transactional
    ChangeReading readOn(Subscription subscription, ChangeReading last) {
        return read(subscription, last.end().cursor(subscription.query()));
    }

    private ChangeReading readFrom(Subscription subscription, @Nullable String cursor) {
        var filter = subscription.filter();
        var horizon = changes.horizon();
        var tags = filter.tag() == null ? List.<UUID> of() : changes.meant(filter.tag());
        var bounds = new Bounds(tags, subscription.readers().partner(), subscription.readers().terms());
        var from = cursor == null ? Place.beginning(horizon, bounds)
                : Place.read(cursor, subscription.query()).seenFrom(horizon, bounds);
        var atOnce = subscription.takesAll() ? subscription.limit() + 1 : READ_AT_ONCE;
        var rows = changes.after(from, horizon, filter, bounds, atOnce);
        var readable = rows.stream().takeWhile(row -> !row.ahead()).toList();
        var things = things(readable.stream().filter(row -> !isPassedOver(row, from)).limit(subscription.limit()).toList(),
                subscription.readers());
        var entries = new ArrayList<Entry>();
        var end = from;
        for (var row : readable) {
            if (!isPassedOver(row, from)) {
                if (things.taken(row)) {
                    things.view(row, from, filter).ifPresent(
                            view -> entries.add(new Entry(from.at(row.xid(), row.id()), view)));
                } else {
                    return new ChangeReading(entries, end, true);
                }
            }
            end = from.at(row.xid(), row.id());
        }
        return new ChangeReading(entries, end, rows.size() == atOnce && readable.size() == rows.size());
    }

    /** A follower that was never handed it need not be told that it is gone; tags come with the articles that show them. */
    private static boolean isPassedOver(LogRow row, Place from) {
        return row.article() ? !row.wanted() && from.neverHeld(row.xid()) : !row.wanted() || from.neverHeld(row.xid());
    }

    private Things things(List<LogRow> rows, Readership readers) {
        var gone = readers.held(ids(rows, row -> row.article() && !row.wanted()));
        return new Things(rows.stream().map(LogRow::id).toList(),
                readers.articles(ids(rows, row -> row.article() && row.wanted())), gone, changes.departures(gone),
                changes.tags(ids(rows, row -> !row.article())));
    }

    private static List<UUID> ids(List<LogRow> rows, Predicate<LogRow> which) {
        return rows.stream().filter(which).map(LogRow::id).toList();
    }

    /** What belongs to the rows of a page. */
    private final class Things {

        private final List<UUID> ids;
        private final Map<UUID, ObjectNode> shown;
        private final Set<UUID> gone;
        private final Map<UUID, Departure> departed;
        private final Map<UUID, ChangedTag> tags;

        Things(List<UUID> ids, Map<UUID, ObjectNode> shown, Set<UUID> gone, Map<UUID, Departure> departed,
                Map<UUID, ChangedTag> tags) {
            this.ids = ids;
            this.shown = shown;
            this.gone = gone;
            this.departed = departed;
            this.tags = tags;
        }

        boolean taken(LogRow row) {
            return ids.contains(row.id());
        }

        /** Empty where it is gone since the row was read, or need not be told. */
        Optional<ChangeView> view(LogRow row, Place from, ChangeFilter filter) {
            if (!row.article()) {
                return Optional.ofNullable(tags.get(row.id())).map(tag -> ChangeView.of(row, tag));
            }
            if (row.wanted()) {
                var isNew = row.since() > from.xid() || from.neverHeld(row.xid());
                return Optional.ofNullable(shown.get(row.id())).map(article -> ChangeView.of(row, isNew, article));
            }
            return Optional.of(row.id()).filter(gone::contains)
                    .map(id -> departed.getOrDefault(id, Departure.UNEXPLAINED)).filter(gone -> gone.concerns(filter))
                    .map(gone -> ChangeView.of(row, gone, gone.addresses().stream()
                            .map(address -> site.articleUrl(address.language(), address.slug())).toList()));
        }
    }
}
