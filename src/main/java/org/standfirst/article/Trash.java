package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.revision.RevisionAction;
import org.standfirst.revision.Revisions;
import org.standfirst.security.Caller;

/** Keeps what was removed: it can be had back, until an admin erases it after a time. */
@ApplicationScoped
class Trash {

    private final ArticleRepository articles;
    private final Slugs slugs;
    private final Workflow workflow;
    private final History history;
    private final Revisions revisions;
    private final Caller caller;
    private final Duration keepFor;

    Trash(ArticleRepository articles, Slugs slugs, Workflow workflow, History history, Revisions revisions, Caller caller,
            @ConfigProperty(name = "standfirst.trash.keep-for") Duration keepFor) {
        this.articles = articles;
        this.slugs = slugs;
        this.workflow = workflow;
        this.history = history;
        this.revisions = revisions;
        this.caller = caller;
        this.keepFor = keepFor;
        if (keepFor.isNegative()) {
            throw new IllegalArgumentException("standfirst.trash.keep-for is negative: " + keepFor);
        }
    }

    /**
     * Brings an article back: out of the archive, or out of the trash as it was when it was removed. Where its slug or its
     * place in the story has been
     * taken meanwhile it gets another slug, or begins a story of its own.
     */
    @Transactional
    ArticleService.Saved restore(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        var removed = articles.findDeletedForChange(id);
        if (removed.isEmpty()) {
            return new ArticleService.Saved(workflow.restore(id, ifMatch, comment), List.of());
        }
        var article = removed.get();
        if (ifMatch != null) {
            article.revision().requireMatch(ifMatch);
        }
        var slug = slugs.firstFree(article.slug(), article.language());
        var alone = articles.hasEdition(article.storyId(), article.language())
                || article.original() && articles.original(article.storyId()).isPresent();
        var warnings = slug.equals(article.slug()) ? List.<String> of()
                : List.of("The slug \"" + article.slug() + "\" is in use by now; the article has \"" + slug + "\".");
        article.undelete(slug, alone, caller.actor(), article.readAt());
        articles.flush();
        history.record(article, RevisionAction.UNDELETE, comment);
        return new ArticleService.Saved(article, warnings);
    }

    /** Erases an article that has been in the trash for long enough, with all that it ever said. */
    @Transactional
    void purge(UUID id, @Nullable String ifMatch) {
        var article = articles.findDeletedForChange(id)
                .orElseThrow(() -> ProblemException.notFound("article in the trash", id));
        article.revision().requireMatch(ifMatch);
        var now = article.readAt();
        var from = article.modifiedAt().plus(keepFor);
        if (from.isAfter(now)) {
            throw new ProblemException(ProblemType.CONFLICT, "What is in the trash is kept for " + keepFor
                    + "; this can be erased from " + from + " on.");
        }
        article.purge(ArticleContent.EMPTY, caller.actor(), now);
        articles.flush();
        revisions.erase(id);
    }
}
