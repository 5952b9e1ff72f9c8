package org.standfirst.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.checksum.Checksum;
import org.standfirst.http.ProblemException;

/** Sums up what a copy must hold, by the very code that hands it out. */
@ApplicationScoped
class Checksums {

    private static final int MOST_ARTICLES = 1_000;
    private static final int READ_AT_ONCE = 100;

    private final ChangeRepository changes;

    Checksums(ChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * The sum over the articles that a filter takes and that bear a date of a period.
     *
     * @throws ProblemException 400 where there are too many for one sum
     */
    @Transactional
    ChecksumView of(Readership readers, ChangeFilter filter, @Nullable Instant from, @Nullable Instant to) {
        var tags = filter.tag() == null ? List.<UUID> of() : changes.meant(filter.tag());
        var ids = changes.articles(filter, new Bounds(tags, readers.partner(), readers.terms()), from, to, MOST_ARTICLES + 1);
        if (ids.size() > MOST_ARTICLES) {
            throw ProblemException.invalidParameter("to",
                    "There are more than " + MOST_ARTICLES + " articles in this time; ask for a part of it.");
        }
        var sum = new Checksum();
        for (var begin = 0; begin < ids.size(); begin += READ_AT_ONCE) {
            readers.articles(ids.subList(begin, Math.min(ids.size(), begin + READ_AT_ONCE))).values()
                    .forEach(article -> sum.add(Checksum.digest(article.toString())));
        }
        return new ChecksumView(sum.articles(), sum.hex());
    }
}
