package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Caller;

/** The working copies of articles, for those who show them elsewhere. */
@ApplicationScoped
public class WorkingCopies {

    private final ArticleRepository articles;
    private final Caller caller;

    WorkingCopies(ArticleRepository articles, Caller caller) {
        this.articles = articles;
        this.caller = caller;
    }

    /**
     * Finds the working copy of an article that is neither removed nor recalled.
     */
    public Optional<WorkingCopy> find(UUID id) {
        return articles.findLive(id).filter(article -> article.recall() == null).map(WorkingCopy::of);
    }

    /**
     * Lets pass only who may pass an article on: editors any, others what they made.
     *
     * @throws ProblemException 404 where there is none, 403 where it is another's
     */
    public void requireOwn(UUID id) {
        var article = articles.findLive(id).orElseThrow(() -> ProblemException.notFound("article", id));
        if (!caller.mayChangeAllContent() && !article.isOwnedBy(caller.actor())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key allows previews of own articles only.");
        }
    }
}
