package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Caller;

/** Takes articles through their states. Whoever keeps what readers see hears of it within the same transaction. */
@ApplicationScoped
class Workflow {

    private final ArticleRepository articles;
    private final Caller caller;
    private final Event<ArticlePublished> published;
    private final Event<ArticleUnpublished> unpublished;

    Workflow(ArticleRepository articles, Caller caller, Event<ArticlePublished> published,
            Event<ArticleUnpublished> unpublished) {
        this.articles = articles;
        this.caller = caller;
        this.published = published;
        this.unpublished = unpublished;
    }

    @Transactional
    Article publish(UUID id, @Nullable String ifMatch) {
        var article = find(id, ifMatch);
        var source = article.translatedFromId() == null ? null : articles.findById(article.translatedFromId());
        article.publish(source == null ? null : source.version(), caller.actor(), articles.databaseNow());
        articles.flush();
        published.fire(snapshot(article));
        return article;
    }

    @Transactional
    Article unpublish(UUID id, @Nullable String ifMatch) {
        var article = find(id, ifMatch);
        var now = articles.databaseNow();
        article.unpublish(caller.actor(), now);
        articles.flush();
        unpublished.fire(new ArticleUnpublished(id, now));
        return article;
    }

    /** A step names its own conditions, so If-Match is heeded where it is sent and not asked for where it is not. */
    private Article find(UUID id, @Nullable String ifMatch) {
        var article = articles.findForChange(id).orElseThrow(() -> ProblemException.notFound("article", id));
        if (ifMatch != null) {
            article.revision().requireMatch(ifMatch);
        }
        return article;
    }

    private static ArticlePublished snapshot(Article article) {
        return new ArticlePublished(article.id(), article.storyId(), article.original(), article.language(), article.slug(),
                article.content(), article.version(), require(article.publishedAt()), require(article.firstPublishedAt()),
                require(article.updatedAt()), article.translatedFromId(), article.translatedFromVersion());
    }

    private static Instant require(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("an article that is published has its dates");
        }
        return instant;
    }
}
