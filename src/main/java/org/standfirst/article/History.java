package org.standfirst.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.revision.ArticleRevision;
import org.standfirst.revision.RevisionAction;
import org.standfirst.revision.RevisionEntry;
import org.standfirst.revision.Revisions;

/** Keeps each state of an article that was saved, and gives it back. */
@ApplicationScoped
class History {

    private final Revisions revisions;
    private final ObjectMapper json;

    History(Revisions revisions, ObjectMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /** Keeps what has just been written to the database, which counts the states, within the same transaction. */
    void record(Article article, RevisionAction action, @Nullable String comment) {
        record(article, action, comment, null);
    }

    /** Keeps that an earlier revision was made the present one. */
    void recordRestore(Article article, long from) {
        record(article, RevisionAction.RESTORE, null, from);
    }

    private void record(Article article, RevisionAction action, @Nullable String comment, @Nullable Long restoredFrom) {
        var entry = new RevisionEntry(article.revision().number(), action, comment, restoredFrom, article.modifiedAt(),
                article.modifiedBy(), article.status().statusName(), article.release().version(),
                article.language().value(), article.slug().value(), article.content().headline());
        revisions.record(article.id(),
                new ArticleRevision(entry, write(article.content()), write(SavedState.of(article))));
    }

    /** What the article said in a revision. */
    ArticleContent content(ArticleRevision revision) {
        return read(revision.content(), ArticleContent.class);
    }

    /** The article as it was in a revision, apart from the database. */
    Article asItWas(Article present, ArticleRevision revision) {
        return present.asItWas(revision.entry(), content(revision), read(revision.state(), SavedState.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
