package org.standfirst.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/**
 * Where an article stands, what was given to readers of it, and the steps that lead on. Each step takes the time of the
 * database, for what is legal depends on what the clock has done meanwhile; one that is not legal is refused with those
 * that are.
 */
@Embeddable
class Standing {

    private ArticleStatus status = ArticleStatus.DRAFT;
    private boolean unpublishedChanges;
    @Embedded
    private Release release = Release.none();
    /** What an editor said when it was returned to its writer. */
    private @Nullable String reviewComment;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Recall recall;

    protected Standing() {
    }

    static Standing draft() {
        return new Standing();
    }

    /** As it was in a revision. */
    static Standing asItWas(ArticleStatus status, int version, SavedState state) {
        var then = new Standing();
        then.status = status;
        then.unpublishedChanges = state.hasUnpublishedChanges();
        then.release = Release.asItWas(version, state);
        then.reviewComment = state.reviewComment();
        then.recall = state.recall();
        return then;
    }

    /** Hands it to an editor. */
    void submit(Instant now) {
        move(Step.SUBMIT, ArticleStatus.IN_REVIEW, now);
        this.reviewComment = null;
    }

    /** Lets it be published. */
    void approve(Instant now) {
        move(Step.APPROVE, ArticleStatus.APPROVED, now);
    }

    /** Hands it back to who wrote it. */
    void returnToWriter(String comment, Instant now) {
        move(Step.RETURN, ArticleStatus.DRAFT, now);
        this.reviewComment = comment;
    }

    /**
     * Makes what is written the next version that readers see: at the time given, but never before its embargo ends.
     *
     * @param minor whether translations stay good
     * @param at when; no earlier than now
     */
    void publish(ArticleContent content, boolean minor, Instant at, Instant now) {
        var before = at(now);
        move(at.isAfter(now) ? Step.SCHEDULE : Step.PUBLISH, ArticleStatus.PUBLISHED, now);
        release.issue(content, minor, at, now);
        if (before == ArticleStatus.PUBLISHED && release.isPending(now)) {
            throw new ProblemException(ProblemType.CONFLICT, "Readers see the article now, and would lose it until "
                    + release.visibleFrom() + "; unpublish it first, or let its embargo and its date be.");
        }
        this.unpublishedChanges = false;
        this.reviewComment = null;
    }

    /** Notes that what is written has changed; a publication that is still to come takes the change along. */
    void revise(ArticleContent content, Instant now) {
        if (at(now) == ArticleStatus.SCHEDULED) {
            release.replacePending(content, now);
        }
        this.unpublishedChanges = at(now) == ArticleStatus.PUBLISHED;
    }

    /** Takes back a publication that is still to come. */
    void unschedule(Instant now) {
        require(Step.UNSCHEDULE, now);
        release.cancel(now);
        this.status = release.version() > 0 ? ArticleStatus.UNPUBLISHED : ArticleStatus.APPROVED;
    }

    /** Takes it away from readers. */
    void unpublish(Instant now) {
        require(Step.UNPUBLISH, now);
        hide();
    }

    /** Notes that it has expired, which readers have seen already. */
    void expire() {
        hide();
    }

    /** Notes that readers see it, which they do already. */
    void announce() {
        release.announce();
    }

    void archive(Instant now) {
        move(Step.ARCHIVE, ArticleStatus.ARCHIVED, now);
    }

    /** Brings it back out of the archive. */
    void restore(Instant now) {
        move(Step.RESTORE, release.version() > 0 ? ArticleStatus.UNPUBLISHED : ArticleStatus.DRAFT, now);
    }

    /** Takes it back for good: stronger than unpublishing. */
    void recall(Recall taken, Instant now) {
        require(Step.RECALL, now);
        if (release.isPending(now)) {
            release.cancel(now);
        }
        if (isReleased()) {
            hide();
        }
        this.recall = taken;
    }

    /** Allows that it is published again. */
    void liftRecall(Instant now) {
        require(Step.LIFT_RECALL, now);
        this.recall = null;
    }

    /** Forgets what was said about it. */
    void purge() {
        this.reviewComment = null;
    }

    private void hide() {
        release.hide();
        this.status = ArticleStatus.UNPUBLISHED;
        this.unpublishedChanges = false;
    }

    private void move(Step step, ArticleStatus to, Instant now) {
        require(step, now);
        this.status = to;
    }

    private void require(Step step, Instant now) {
        var legal = steps(now);
        if (!legal.contains(step)) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is " + (recall == null ? at(now).statusName() : "recalled")
                            + " cannot be taken through \"" + step.stepName() + "\".",
                    legal.stream().map(Step::stepName).toList());
        }
    }

    private List<Step> steps(Instant now) {
        if (recall != null) {
            return status == ArticleStatus.ARCHIVED ? List.of(Step.RESTORE, Step.LIFT_RECALL)
                    : List.of(Step.LIFT_RECALL, Step.ARCHIVE);
        }
        var steps = new ArrayList<>(at(now).steps());
        if (release.visibleVersion(now) > 0) {
            steps.add(Step.RECALL);
        }
        return steps;
    }

    /** Refuses that it is removed while readers see it, or will. */
    void requireRemovable(Instant now) {
        if (isReleased()) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is " + at(now).statusName() + " cannot be removed; take it from readers first.",
                    at(now).steps().stream().filter(step -> step == Step.UNPUBLISH || step == Step.UNSCHEDULE)
                            .map(Step::stepName).toList());
        }
    }

    /** Where it stands by the clock. */
    ArticleStatus at(Instant now) {
        if (!isReleased()) {
            return status;
        }
        if (release.isExpired(now)) {
            return ArticleStatus.UNPUBLISHED;
        }
        return release.isPending(now) ? ArticleStatus.SCHEDULED : ArticleStatus.PUBLISHED;
    }

    /** Whether it was given to readers and not taken away again, its time to come or past included. */
    boolean isReleased() {
        return status == ArticleStatus.PUBLISHED;
    }

    boolean hasUnpublishedChanges() {
        return unpublishedChanges;
    }

    Release release() {
        return release;
    }

    @Nullable
    String reviewComment() {
        return reviewComment;
    }

    @Nullable
    Recall recall() {
        return recall;
    }
}
