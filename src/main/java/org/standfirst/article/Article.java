package org.standfirst.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.revision.RevisionEntry;
import org.standfirst.security.Actor;

/** The working copy of one story in one language. */
@Entity
@Table(name = "article")
class Article {

    @Id
    private UUID id;
    @Version
    private long revision;
    private UUID storyId;
    private boolean original;
    private LanguageTag language;
    private Slug slug;
    private ArticleStatus status;
    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleContent content;
    private boolean unpublishedChanges;
    @Embedded
    private Release release;
    /** What an editor said when it was returned to its writer. */
    private @Nullable String reviewComment;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Recall recall;
    private @Nullable UUID translatedFromId;
    /** The version of the article it was translated from that this edition follows; 0 before that was published. */
    private @Nullable Integer translatedFromVersion;
    private Instant createdAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor createdBy;
    private Instant modifiedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor modifiedBy;
    private @Nullable Instant deletedAt;
    private @Nullable Instant purgedAt;
    /** The time of the database when it was read, or when it was last changed since. */
    @Formula("now()")
    private @Nullable Instant readAt;

    protected Article() {
    }

    /** Begins a story. */
    Article(LanguageTag language, Slug slug, ArticleContent content, Actor by, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.revision = 1;
        this.storyId = id;
        this.original = true;
        this.language = language;
        this.slug = slug;
        this.status = ArticleStatus.DRAFT;
        this.content = content;
        this.release = Release.none();
        this.createdAt = now;
        this.createdBy = by;
        this.modifiedAt = now;
        this.modifiedBy = by;
    }

    /** Makes an edition in another language that starts as a copy. */
    Article translate(LanguageTag into, Slug slugThere, Actor by, Instant now) {
        var edition = new Article(into, slugThere, content, by, now);
        edition.join(this);
        return edition;
    }

    /** Makes this article, which stood alone, an edition of the story of another. */
    void link(Article from, Actor by, Instant now) {
        join(from);
        touch(by, now);
    }

    private void join(Article from) {
        this.storyId = from.storyId;
        this.original = false;
        this.translatedFromId = from.id;
        this.translatedFromVersion = from.release.version();
    }

    /**
     * Replaces what is written. Readers see nothing of it before it is published; a publication that is still to come
     * takes it along.
     */
    void revise(LanguageTag newLanguage, Slug newSlug, ArticleContent newContent, Actor by, Instant now) {
        if (release.version() > 0 && !newLanguage.equals(language)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The language of an article that was published stays \"" + language + "\".");
        }
        this.language = newLanguage;
        this.slug = newSlug;
        this.content = newContent;
        if (status() == ArticleStatus.SCHEDULED) {
            release.replacePending(newContent, readAt == null ? now : readAt);
        }
        this.unpublishedChanges = status() == ArticleStatus.PUBLISHED;
        touch(by, now);
    }

    /** Hands it to an editor. */
    void submit(Actor by, Instant now) {
        move(Step.SUBMIT, ArticleStatus.IN_REVIEW, by, now);
        this.reviewComment = null;
    }

    /** Lets it be published. */
    void approve(Actor by, Instant now) {
        move(Step.APPROVE, ArticleStatus.APPROVED, by, now);
    }

    /** Hands it back to who wrote it. */
    void returnToWriter(String comment, Actor by, Instant now) {
        move(Step.RETURN, ArticleStatus.DRAFT, by, now);
        this.reviewComment = comment;
    }

    /**
     * Makes what is written the next version that readers see: at the time given, but never before its embargo ends.
     *
     * @param sourceVersion the present version of the article that this one translates; null for an original
     * @param minor whether translations stay good
     * @param at when; no earlier than now
     * @param now the time of the database, which decides what is public
     */
    void publish(@Nullable Integer sourceVersion, boolean minor, Instant at, Actor by, Instant now) {
        require(at.isAfter(now) ? Step.SCHEDULE : Step.PUBLISH);
        release.issue(content, minor, at, now);
        this.status = ArticleStatus.PUBLISHED;
        this.translatedFromVersion = sourceVersion;
        this.unpublishedChanges = false;
        this.reviewComment = null;
        this.readAt = now;
        touch(by, now);
    }

    /** Takes back a publication that is still to come. */
    void unschedule(Actor by, Instant now) {
        require(Step.UNSCHEDULE);
        release.cancel(now);
        this.status = release.version() > 0 ? ArticleStatus.UNPUBLISHED : ArticleStatus.APPROVED;
        touch(by, now);
    }

    /** Takes it away from readers. */
    void unpublish(Actor by, Instant now) {
        move(Step.UNPUBLISH, ArticleStatus.UNPUBLISHED, by, now);
        release.hide();
        this.unpublishedChanges = false;
    }

    /** Notes that it has expired, which readers have seen already. */
    void expire(Instant now) {
        release.hide();
        this.status = ArticleStatus.UNPUBLISHED;
        this.unpublishedChanges = false;
        touch(Actor.SYSTEM, now);
    }

    /** Notes that readers see it, which they do already. */
    void announce(Instant now) {
        release.announce();
        touch(Actor.SYSTEM, now);
    }

    void archive(Actor by, Instant now) {
        move(Step.ARCHIVE, ArticleStatus.ARCHIVED, by, now);
    }

    /** Brings it back out of the archive. */
    void restore(Actor by, Instant now) {
        move(Step.RESTORE, release.version() > 0 ? ArticleStatus.UNPUBLISHED : ArticleStatus.DRAFT, by, now);
    }

    /** Takes it back for good: stronger than unpublishing. */
    void recall(Recall taken, Instant now) {
        require(Step.RECALL);
        if (status == ArticleStatus.PUBLISHED) {
            release.hide();
            this.status = ArticleStatus.UNPUBLISHED;
            this.unpublishedChanges = false;
        }
        this.recall = taken;
        touch(taken.by(), now);
    }

    /** Allows that it is published again. */
    void liftRecall(Actor by, Instant now) {
        require(Step.LIFT_RECALL);
        this.recall = null;
        touch(by, now);
    }

    /** Says that it is good for the version of its original that there is now. */
    void confirmTranslation(int sourceVersion, Actor by, Instant now) {
        this.translatedFromVersion = sourceVersion;
        touch(by, now);
    }

    private void move(Step step, ArticleStatus to, Actor by, Instant now) {
        require(step);
        this.status = to;
        touch(by, now);
    }

    private void require(Step step) {
        if (!steps().contains(step)) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is " + (recall == null ? status().statusName() : "recalled")
                            + " cannot be taken through \"" + step.stepName() + "\".",
                    steps().stream().map(Step::stepName).toList());
        }
    }

    /** The steps that are legal now. */
    List<Step> steps() {
        if (recall != null) {
            return status == ArticleStatus.ARCHIVED ? List.of(Step.RESTORE, Step.LIFT_RECALL)
                    : List.of(Step.LIFT_RECALL, Step.ARCHIVE);
        }
        var steps = new ArrayList<>(status().steps());
        if (release.version() > 0) {
            steps.add(Step.RECALL);
        }
        return steps;
    }

    /** Puts it into the trash. */
    void delete(Actor by, Instant now) {
        if (status == ArticleStatus.PUBLISHED) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is " + status().statusName() + " cannot be removed; take it from readers first.",
                    status().steps().stream().filter(step -> step == Step.UNPUBLISH || step == Step.UNSCHEDULE)
                            .map(Step::stepName).toList());
        }
        this.deletedAt = now;
        touch(by, now);
    }

    /**
     * Takes it out of the trash.
     *
     * @param freeSlug its slug, or another where that is in use by now
     * @param alone whether its place in the story is taken by now, so that it begins one of its own
     */
    void undelete(Slug freeSlug, boolean alone, Actor by, Instant now) {
        this.deletedAt = null;
        this.slug = freeSlug;
        if (alone) {
            this.storyId = id;
            this.original = true;
            this.translatedFromId = null;
            this.translatedFromVersion = null;
        }
        touch(by, now);
    }

    /** Erases what it said; that it was there stays known, for what refers to it. */
    void purge(ArticleContent nothing, Actor by, Instant now) {
        this.content = nothing;
        this.slug = new Slug("purged");
        this.reviewComment = null;
        this.purgedAt = now;
        touch(by, now);
    }

    /** This article as it was in a revision, apart from the database. */
    Article asItWas(RevisionEntry revision, ArticleContent contentThen, SavedState state) {
        var then = new Article(new LanguageTag(revision.language()), new Slug(revision.slug()), contentThen, createdBy,
                createdAt);
        then.id = id;
        then.revision = revision.number();
        then.storyId = state.storyId();
        then.original = state.original();
        then.status = ArticleStatus.named(revision.status());
        then.unpublishedChanges = state.hasUnpublishedChanges();
        then.release = Release.asItWas(revision.version(), state);
        then.translatedFromId = state.translatedFromId();
        then.translatedFromVersion = state.translatedFromVersion();
        then.reviewComment = state.reviewComment();
        then.recall = state.recall();
        then.deletedAt = state.deletedAt();
        then.touch(revision.by(), revision.at());
        return then;
    }

    private void touch(Actor by, Instant now) {
        this.modifiedBy = by;
        this.modifiedAt = now;
    }

    boolean isOwnedBy(Actor actor) {
        return createdBy.id().equals(actor.id());
    }

    boolean isOwnDraftOf(Actor actor) {
        return status == ArticleStatus.DRAFT && isOwnedBy(actor);
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    UUID storyId() {
        return storyId;
    }

    boolean original() {
        return original;
    }

    LanguageTag language() {
        return language;
    }

    Slug slug() {
        return slug;
    }

    /** Where it stands by the clock of the database. */
    ArticleStatus status() {
        if (status != ArticleStatus.PUBLISHED || readAt == null) {
            return status;
        }
        if (release.isExpired(readAt)) {
            return ArticleStatus.UNPUBLISHED;
        }
        return release.isPending(readAt) ? ArticleStatus.SCHEDULED : ArticleStatus.PUBLISHED;
    }

    /** Whether it was given to readers, its time to come or past included. */
    boolean isReleased() {
        return status == ArticleStatus.PUBLISHED;
    }

    ArticleContent content() {
        return content;
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

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    boolean isPurged() {
        return purgedAt != null;
    }

    @Nullable
    UUID translatedFromId() {
        return translatedFromId;
    }

    @Nullable
    Integer translatedFromVersion() {
        return translatedFromVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    Actor createdBy() {
        return createdBy;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    Actor modifiedBy() {
        return modifiedBy;
    }
}
