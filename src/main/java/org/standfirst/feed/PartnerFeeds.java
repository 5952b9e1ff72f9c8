package org.standfirst.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.query.Period;
import org.standfirst.feed.format.Feed;
import org.standfirst.feed.format.Feed.Links;
import org.standfirst.feed.format.FeedFormat;
import org.standfirst.feed.format.Withdrawn;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.article.PartnerArticles;
import org.standfirst.site.Masthead;
import org.standfirst.usage.Ledger;

/** Puts the feeds of partners together: of no more than each may have, and with their text where it may have that. */
@ApplicationScoped
class PartnerFeeds {

    /** The way that articles take to partners here, for the ledger. */
    private static final String VIA = "feed";

    private final PartnerArticles articles;
    private final WithdrawnRepository withdrawn;
    private final Ledger ledger;
    private final FeedNames names;
    private final Masthead masthead;
    private final FeedConfig config;

    PartnerFeeds(PartnerArticles articles, WithdrawnRepository withdrawn, Ledger ledger, FeedNames names, Masthead masthead,
            FeedConfig config) {
        this.articles = articles;
        this.withdrawn = withdrawn;
        this.ledger = ledger;
        this.names = names;
        this.masthead = masthead;
        this.config = config;
    }

    /**
     * The newest articles that the partner may have, or a page of those before, which the ledger has then noted.
     *
     * @throws ProblemException 404 where it may have nothing in this language
     */
    Made newest(UUID partner, FeedScope asked, FeedFormat format, @Nullable String cursor) {
        var page = articles.page(partner, asked.query(Period.EVER), config.size(), cursor)
                .orElseThrow(() -> ProblemException.notFound("feed for the partner in the language", asked.language()));
        var scope = asked.present(page.subject());
        ledger.handedOut(partner, page.items().stream().map(article -> article.view().id()).toList(), VIA);
        var links = new Links(masthead.served(scope.path(format, cursor)),
                page.next() == null ? null : masthead.served(scope.path(format, page.next())), null, null, List.of());
        var gone = cursor == null ? takenBackFrom(partner, scope) : List.<Withdrawn> of();
        var feed = new Feed(scope.language(), names.about(scope, page.subject(), page.items(), gone),
                page.items(), gone, links);
        return new Made(scope, feed, null);
    }

    /** What was withdrawn is told to those who had it. */
    private List<Withdrawn> takenBackFrom(UUID partner, FeedScope scope) {
        var latest = withdrawn.latest(scope.language());
        var had = ledger.had(partner, latest.stream().map(Withdrawn::id).toList());
        return latest.stream().filter(gone -> had.contains(gone.id())).toList();
    }
}
