package org.standfirst.article;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.standfirst.audit.AuditLog;
import org.standfirst.revision.RevisionAction;
import org.standfirst.security.Actor;

/**
 * Follows the clock: notes that a publication has become public or has expired. Readers have seen it by then, for what
 * they see is decided when they read; this only tells it, once, whichever instance comes first.
 */
@ApplicationScoped
class Timekeeper {

    private static final int BATCH = 100;

    private final ArticleRepository articles;
    private final History history;
    private final Event<ArticleUnpublished> unpublished;
    private final AuditLog log;

    Timekeeper(ArticleRepository articles, History history, Event<ArticleUnpublished> unpublished, AuditLog log) {
        this.articles = articles;
        this.history = history;
        this.unpublished = unpublished;
        this.log = log;
    }

    @Scheduled(every = "{standfirst.workflow.announce-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void settleWhatIsDue() {
        articles.claimDue(BATCH).forEach(this::settle);
    }

    /** Brings what is kept of an article up to what the clock says, before anything else is done with it. */
    void settle(Article article) {
        var now = article.readAt();
        if (article.release().isExpired(now)) {
            article.take(Standing::expire, Actor.SYSTEM, now);
            articles.flush();
            log.system("expireArticle", "article", article.id(), article.revision());
            history.record(article, RevisionAction.EXPIRE, null);
            unpublished.fire(new ArticleUnpublished(article.id(), now, null));
        } else if (article.release().isToBeAnnounced(now)) {
            article.take(Standing::announce, Actor.SYSTEM, now);
            articles.flush();
            log.system("announceArticle", "article", article.id(), article.revision());
            history.record(article, RevisionAction.ANNOUNCE, null);
        }
    }
}
