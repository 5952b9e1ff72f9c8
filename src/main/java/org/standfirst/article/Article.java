package org.standfirst.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.ArticleStatus.Step;
import org.standfirst.content.ArticleContent;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
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
    /** How often it was published. */
    private int version;
    private @Nullable Instant firstPublishedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;
    private @Nullable UUID translatedFromId;
    /** The version of the article it was translated from that this edition follows; 0 before that was published. */
    private @Nullable Integer translatedFromVersion;
    private Instant createdAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor createdBy;
    private Instant modifiedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor modifiedBy;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant deletedAt;

    protected Article() {
    }

    /** Begins a story. */
    Article(LanguageTag language, Slug slug, ArticleContent content, Actor by, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.storyId = id;
        this.original = true;
        this.language = language;
        this.slug = slug;
        this.status = ArticleStatus.DRAFT;
        this.content = content;
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

    /** Makes this article an edition of the story of another. */
    void join(Article from) {
        this.storyId = from.storyId;
        this.original = false;
        this.translatedFromId = from.id;
        this.translatedFromVersion = from.version;
    }

    /** Replaces what is written; readers see nothing of it before it is published. */
    void revise(LanguageTag newLanguage, Slug newSlug, ArticleContent newContent, Actor by, Instant now) {
        if (version > 0 && !newLanguage.equals(language)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The language of an article that was published stays \"" + language + "\".");
        }
        this.language = newLanguage;
        this.slug = newSlug;
        this.content = newContent;
        this.unpublishedChanges = status == ArticleStatus.PUBLISHED;
        touch(by, now);
    }

    /**
     * Makes what is written the next version that readers see.
     *
     * @param sourceVersion the present version of the article that this one translates; null for an original
     * @param now the time of the database, which decides what is public
     */
    void publish(@Nullable Integer sourceVersion, Actor by, Instant now) {
        status.require(Step.PUBLISH);
        this.status = ArticleStatus.PUBLISHED;
        this.version++;
        this.publishedAt = content.publishedAt() != null ? content.publishedAt() : publishedAt == null ? now : publishedAt;
        this.firstPublishedAt = firstPublishedAt == null ? publishedAt : firstPublishedAt;
        this.updatedAt = now;
        this.translatedFromVersion = sourceVersion;
        this.unpublishedChanges = false;
        touch(by, now);
    }

    /** Takes it away from readers. */
    void unpublish(Actor by, Instant now) {
        status.require(Step.UNPUBLISH);
        this.status = ArticleStatus.UNPUBLISHED;
        this.unpublishedChanges = false;
        touch(by, now);
    }

    /** Removes it from sight; it is kept. */
    void delete(Actor by, Instant now) {
        if (status == ArticleStatus.PUBLISHED) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is published cannot be removed; unpublish it first.",
                    List.of(Step.UNPUBLISH.stepName()));
        }
        this.deletedAt = now;
        touch(by, now);
    }

    private void touch(Actor by, Instant now) {
        this.modifiedBy = by;
        this.modifiedAt = now;
    }

    boolean isOwnDraftOf(Actor actor) {
        return status == ArticleStatus.DRAFT && createdBy.id().equals(actor.id());
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

    ArticleStatus status() {
        return status;
    }

    ArticleContent content() {
        return content;
    }

    boolean hasUnpublishedChanges() {
        return unpublishedChanges;
    }

    int version() {
        return version;
    }

    @Nullable
    Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
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
