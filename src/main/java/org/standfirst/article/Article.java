package org.standfirst.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
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
    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleContent content;
    @Embedded
    private Standing standing;
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
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant purgedAt;
    /** The time of the database when it was read, made, or last changed: the one time that decides where it stands. */
    @Formula("now()")
    private Instant readAt;

    protected Article() {
    }

    /**
     * Begins a story.
     *
     * @param now the time of the database
     */
    Article(LanguageTag language, Slug slug, ArticleContent content, Actor by, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.revision = 1;
        this.storyId = id;
        this.original = true;
        this.language = language;
        this.slug = slug;
        this.content = content;
        this.standing = Standing.draft();
        this.createdAt = now;
        this.createdBy = by;
        this.modifiedAt = now;
        this.modifiedBy = by;
        this.readAt = now;
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
        this.translatedFromVersion = from.visibleVersion();
    }

    /**
     * Replaces what is written. Readers see nothing of it before it is published; a publication that is still to come
     * takes it along.
     */
    void revise(LanguageTag newLanguage, Slug newSlug, ArticleContent newContent, Actor by, Instant now) {
        if (release().version() > 0 && !newLanguage.equals(language)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The language of an article that was published stays \"" + language + "\".");
        }
        this.language = newLanguage;
        this.slug = newSlug;
        this.content = newContent;
        standing.revise(newContent, readAt);
        touch(by, now);
    }

    /**
     * Takes it through a step.
     *
     * @param now the time of the database
     */
    void take(Consumer<Standing> step, Actor by, Instant now) {
        this.readAt = now;
        step.accept(standing);
        touch(by, now);
    }

    /** Says which version of the article that this one translates its next version follows; null for an original. */
    void follow(@Nullable Integer sourceVersion) {
        this.translatedFromVersion = sourceVersion;
    }

    /** Says that it is good for the version of its original that there is now. */
    void confirmTranslation(int sourceVersion, Actor by, Instant now) {
        this.translatedFromVersion = sourceVersion;
        touch(by, now);
    }

    /** Puts it into the trash. */
    void delete(Actor by, Instant now) {
        standing.requireRemovable(readAt);
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
        standing.purge();
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
        then.standing = Standing.asItWas(ArticleStatus.named(revision.status()), revision.version(), state);
        then.translatedFromId = state.translatedFromId();
        then.translatedFromVersion = state.translatedFromVersion();
        then.deletedAt = state.deletedAt();
        then.readAt = revision.at();
        then.touch(revision.by(), revision.at());
        return then;
    }

    /** A change that waited for another began before that ended, and still comes after it. */
    private void touch(Actor by, Instant now) {
        this.modifiedBy = by;
        this.modifiedAt = now.isAfter(modifiedAt) ? now : modifiedAt;
    }

    boolean isOwnedBy(Actor actor) {
        return createdBy.id().equals(actor.id());
    }

    boolean isOwnDraftOf(Actor actor) {
        return status() == ArticleStatus.DRAFT && isOwnedBy(actor);
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
        return standing.at(readAt);
    }

    /** Whether it was given to readers and not taken away again, its time to come or past included. */
    boolean isReleased() {
        return standing.isReleased();
    }

    /** The time of the database when it was read, made, or last changed. */
    Instant readAt() {
        return readAt;
    }

    ArticleContent content() {
        return content;
    }

    boolean hasUnpublishedChanges() {
        return standing.hasUnpublishedChanges() && status() == ArticleStatus.PUBLISHED;
    }

    Release release() {
        return standing.release();
    }

    /** The last version that readers could see by the clock; 0 where there was none. */
    int visibleVersion() {
        return release().visibleVersion(readAt);
    }

    @Nullable
    String reviewComment() {
        return standing.reviewComment();
    }

    @Nullable
    Recall recall() {
        return standing.recall();
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
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
