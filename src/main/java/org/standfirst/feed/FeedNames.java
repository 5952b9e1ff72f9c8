package org.standfirst.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.delivery.article.SyndicatedArticles.Named;
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.feed.format.Feed.About;
import org.standfirst.feed.format.Withdrawn;
import org.standfirst.site.Masthead;
import org.standfirst.site.Site;

/** What feeds say of themselves. */
@ApplicationScoped
class FeedNames {

    private final Masthead masthead;
    private final Site site;
    private final NewsroomRepository newsroom;

    FeedNames(Masthead masthead, Site site, NewsroomRepository newsroom) {
        this.masthead = masthead;
        this.site = site;
        this.newsroom = newsroom;
    }

    /**
     * What a feed says of itself.
     *
     * @param subject the tag or author; null where it is of neither
     * @param shown the articles in it
     * @param gone what it tells of as withdrawn
     */
    About about(FeedScope scope, @Nullable Named subject, List<SyndicatedArticle> shown, List<Withdrawn> gone) {
        var name = masthead.name();
        var language = scope.language();
        var description = masthead.description(language);
        var logo = masthead.logo().orElse(null);
        var updated = updated(shown, gone);
        if (subject == null) {
            return new About(masthead.served(scope.path()), name, description, name, logo,
                    masthead.home(language), updated);
        }
        var home = scope.subject() == Subject.TAG ? site.tagUrl(language, subject.slug())
                : site.authorUrl(language, subject.slug());
        // A feed is the same, whatever its tag is called.
        return new About(masthead.served(scope.called(subject.id().toString()).path()),
                name + " · " + nameOf(scope, subject, shown), description, name, logo, home, updated);
    }

    /** One in which there was nothing yet is as old as the newsroom. */
    private Instant updated(List<SyndicatedArticle> shown, List<Withdrawn> gone) {
        return Stream.concat(shown.stream().map(article -> article.view().updatedAt()), gone.stream().map(Withdrawn::at))
                .max(Instant::compareTo).orElseGet(newsroom::began);
    }

    /** As the articles name it; one that has but articles of the tags below it goes by its slug. */
    private static String nameOf(FeedScope scope, Named subject, List<SyndicatedArticle> shown) {
        return shown.stream().map(SyndicatedArticle::view)
                .flatMap(view -> scope.subject() == Subject.TAG
                        ? view.tags().stream().filter(tag -> tag.id().equals(subject.id())).map(tag -> tag.name())
                        : view.authors().stream().filter(author -> author.id().equals(subject.id()))
                                .map(author -> author.name()))
                .findFirst().orElse(subject.slug());
    }
}
