package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.revision.RevisionAction;
import org.standfirst.security.Caller;

/** Takes articles through their states. Whoever keeps what readers see hears of it within the same transaction. */
@ApplicationScoped
class Workflow {

    private final ArticleRepository articles;
    private final Timekeeper timekeeper;
    private final History history;
    private final Caller caller;
    private final Event<ArticlePublished> published;
    private final Event<ArticleUnpublished> unpublished;
    private final Event<ArticleRecalled> recalled;
    private final Event<RecallLifted> recallLifted;

    Workflow(ArticleRepository articles, Timekeeper timekeeper, History history, Caller caller,
            Event<ArticlePublished> published, Event<ArticleUnpublished> unpublished, Event<ArticleRecalled> recalled,
            Event<RecallLifted> recallLifted) {
        this.articles = articles;
        this.timekeeper = timekeeper;
        this.history = history;
        this.caller = caller;
        this.published = published;
        this.unpublished = unpublished;
        this.recalled = recalled;
        this.recallLifted = recallLifted;
    }

    /** Hands a draft to an editor. */
    @Transactional
    Article submit(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.SUBMIT, comment, (article, now) -> {
            if (!caller.mayChangeAllContent() && !article.isOwnedBy(caller.actor())) {
                throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key allows submitting own drafts only.");
            }
            article.take(standing -> standing.submit(now), caller.actor(), now);
        });
    }

    @Transactional
    Article approve(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.APPROVE, comment, steps((standing, now) -> standing.approve(now)));
    }

    /** Hands an article back to who wrote it. */
    @Transactional
    Article returnToWriter(UUID id, @Nullable String ifMatch, String comment) {
        return take(id, ifMatch, RevisionAction.RETURN, comment,
                steps((standing, now) -> standing.returnToWriter(comment, now)));
    }

    /** Gives what is written to readers, at once or as soon as its embargo and its date allow. */
    @Transactional
    Article publish(UUID id, @Nullable String ifMatch, @Nullable String comment, boolean minor) {
        return take(id, ifMatch, RevisionAction.PUBLISH, comment, (article, now) -> release(article, minor, now, now));
    }

    /** Gives what is written to readers at a time to come. */
    @Transactional
    Article schedule(UUID id, @Nullable String ifMatch, @Nullable String comment, Instant at) {
        return take(id, ifMatch, RevisionAction.SCHEDULE, comment, (article, now) -> {
            if (!at.isAfter(now)) {
                throw ProblemException.invalidContent("/at", "The time " + at + " has passed; it is " + now + ".");
            }
            release(article, false, at, now);
        });
    }

    private void release(Article article, boolean minor, Instant at, Instant now) {
        var source = article.translatedFromId() == null ? null : articles.findById(article.translatedFromId());
        article.take(standing -> standing.publish(article.content(), minor, at, now), caller.actor(), now);
        article.follow(source == null ? null : source.visibleVersion());
        articles.flush();
        published.fire(ArticlePublished.of(article));
    }

    @Transactional
    Article unschedule(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.UNSCHEDULE, comment, (article, now) -> {
            article.take(standing -> standing.unschedule(now), caller.actor(), now);
            withdraw(article, now);
        });
    }

    @Transactional
    Article unpublish(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.UNPUBLISH, comment, (article, now) -> {
            article.take(standing -> standing.unpublish(now), caller.actor(), now);
            withdraw(article, now);
        });
    }

    private void withdraw(Article article, Instant now) {
        articles.flush();
        var recall = article.recall();
        unpublished.fire(new ArticleUnpublished(article.id(), now,
                recall == null ? null : new ArticleUnpublished.Reason(recall.reason(), recall.text())));
    }

    @Transactional
    Article archive(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.ARCHIVE, comment, steps((standing, now) -> standing.archive(now)));
    }

    /** Brings an article out of the archive. */
    @Transactional
    Article restore(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.UNARCHIVE, comment, steps((standing, now) -> standing.restore(now)));
    }

    /** Takes an article back for good reason. */
    @Transactional
    Article recall(UUID id, @Nullable String ifMatch, RecallInput input) {
        return take(id, ifMatch, RevisionAction.RECALL, input.reason(), (article, now) -> {
            var recall = new Recall(input.reason(), input.text(), now, caller.actor());
            article.take(standing -> standing.recall(recall, now), caller.actor(), now);
            withdraw(article, now);
            recalled.fire(new ArticleRecalled(id, input.reason(), input.text(), now, caller.actor()));
        });
    }

    /** Allows that a recalled article is published again. */
    @Transactional
    Article liftRecall(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        return take(id, ifMatch, RevisionAction.LIFT_RECALL, comment, (article, now) -> {
            article.take(standing -> standing.liftRecall(now), caller.actor(), now);
            withdraw(article, now);
            recallLifted.fire(new RecallLifted(id, now));
        });
    }

    /** A step that nothing else hangs on. */
    private BiConsumer<Article, Instant> steps(BiConsumer<Standing, Instant> step) {
        return (article, now) -> article.take(standing -> step.accept(standing, now), caller.actor(), now);
    }

    /** A step names its own conditions, so If-Match is heeded where it is sent and not asked for where it is not. */
    private Article take(UUID id, @Nullable String ifMatch, RevisionAction action, @Nullable String comment,
            BiConsumer<Article, Instant> step) {
        var article = articles.findForChange(id).orElseThrow(() -> ProblemException.notFound("article", id));
        if (ifMatch != null) {
            article.revision().requireMatch(ifMatch);
        }
        var now = article.readAt();
        timekeeper.settle(article);
        step.accept(article, now);
        articles.flush();
        history.record(article, action, comment);
        return article;
    }
}
