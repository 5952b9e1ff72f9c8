package org.standfirst.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Origins;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.delivery.article.SyndicatedArticles;
import org.standfirst.delivery.article.query.Period;
import org.standfirst.feed.format.Feed;
import org.standfirst.feed.format.Feed.Links;
import org.standfirst.feed.format.FeedFormat;
import org.standfirst.feed.format.Withdrawn;
import org.standfirst.http.Cursor;
import org.standfirst.http.ProblemException;
import org.standfirst.site.Masthead;

/**
 * Puts the feeds together that are open to all. A feed has the newest articles; those before are in archives, one for each
 * day in UTC, which change no more once the day is over, but for articles that are withdrawn, dated back or published again.
 */
@ApplicationScoped
class Feeds {

    private static final int ARCHIVE_SIZE = 500;

    private final SyndicatedArticles articles;
    private final WithdrawnRepository withdrawn;
    private final Origins origins;
    private final FeedNames names;
    private final Masthead masthead;
    private final FeedConfig config;
    private final Clock clock;

    Feeds(SyndicatedArticles articles, WithdrawnRepository withdrawn, Origins origins, FeedNames names, Masthead masthead,
            FeedConfig config, Clock clock) {
        this.articles = articles;
        this.withdrawn = withdrawn;
        this.origins = origins;
        this.names = names;
        this.masthead = masthead;
        this.config = config;
        this.clock = clock;
    }

    /** The newest articles, or a page of those before. */
    Made newest(FeedScope asked, FeedFormat format, @Nullable String cursor) {
        var page = articles.page(asked.query(Period.EVER), config.size(), cursor);
        var scope = asked.present(page.subject());
        var gone = cursor == null ? withdrawn.latest(scope.language()) : List.<Withdrawn> of();
        var archive = page.next() == null || cursor != null ? null : archiveBefore(scope, page.items());
        var links = new Links(masthead.served(scope.path(format, cursor)),
                page.next() == null ? null : masthead.served(scope.path(format, page.next())), archive, null,
                config.hubs().orElse(List.of()));
        return made(scope, page, gone, links, Set.of(WithdrawnRepository.key(scope.language())));
    }

    /** The articles of a day. */
    Made archive(FeedScope asked, LocalDate day, @Nullable String cursor) {
        var page = articles.page(asked.queryOf(day), ARCHIVE_SIZE, cursor);
        var scope = asked.present(page.subject());
        if (page.items().isEmpty()) {
            throw ProblemException.notFound("article of", day);
        }
        var before = articles.brief(scope.queryBefore(day), 1);
        var archive = page.next() != null ? masthead.served(scope.archivePath(day, page.next()))
                : before.items().stream().findFirst().map(article -> served(scope, dayOf(article), null)).orElse(null);
        // No hubs: once its day is over, there is nothing to tell of it (RFC 5005, section 4).
        var links = new Links(served(scope, day, cursor), null, archive, masthead.served(scope.path(FeedFormat.ATOM, null)),
                List.of());
        return made(scope, page, List.of(), links, before.provenance().keys());
    }

    /** The archive of the day of the oldest article: whole if that day is over, else from this article on. */
    private String archiveBefore(FeedScope scope, List<SyndicatedArticle> shown) {
        var oldest = shown.get(shown.size() - 1);
        var day = dayOf(oldest);
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            return served(scope, day, null);
        }
        var from = new Cursor(Cursor.Direction.FORWARD, oldest.view().publishedAt(), oldest.view().id());
        return served(scope, day, from.encode(scope.queryOf(day).canonical()));
    }

    private String served(FeedScope scope, LocalDate day, @Nullable String cursor) {
        return masthead.served(scope.archivePath(day, cursor));
    }

    private static LocalDate dayOf(SyndicatedArticle article) {
        return LocalDate.ofInstant(article.view().publishedAt(), ZoneOffset.UTC);
    }

    /** What the first statement has seen is the oldest. */
    private Made made(FeedScope scope, SyndicatedArticles.Page page, List<Withdrawn> gone, Links links, Set<String> more) {
        var given = config.text() == FeedConfig.Text.FULL ? page.items()
                : page.items().stream().map(SyndicatedArticle::inBrief).toList();
        var feed = new Feed(scope.language(), names.about(scope, page.subject(), given, gone), given, gone, links);
        var keys = new HashSet<>(page.provenance().keys());
        keys.addAll(more);
        return new Made(scope, feed, origins.of(page.provenance().snapshot(), keys));
    }
}
