package org.standfirst.partner.translation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.security.Actor;

/** That a partner is asked to translate an article. */
@Entity
@Table(name = "translation_request")
class TranslationRequest {

    @Id
    private UUID id;
    @Version
    private long revision;
    private UUID articleId;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private UUID storyId;
    private UUID partnerId;
    private LanguageTag language;
    private RequestState state;
    private @Nullable String note;
    private @Nullable Instant dueAt;
    private @Nullable String reason;
    private @Nullable UUID translationId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor requestedBy;
    private Instant createdAt;
    private Instant modifiedAt;

    protected TranslationRequest() {
    }

    /** What is asked for. */
    record Wish(UUID article, UUID story, UUID partner, LanguageTag language, @Nullable String note, @Nullable Instant dueAt) {
    }

    TranslationRequest(Wish wish, Actor by, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.articleId = wish.article();
        this.storyId = wish.story();
        this.partnerId = wish.partner();
        this.language = wish.language();
        this.note = wish.note();
        this.dueAt = wish.dueAt();
        this.state = RequestState.REQUESTED;
        this.requestedBy = by;
        this.createdAt = now;
        this.modifiedAt = now;
    }

    void accept(Instant now) {
        become(RequestState.ACCEPTED, now);
    }

    void decline(@Nullable String why, Instant now) {
        become(RequestState.DECLINED, now);
        this.reason = why;
    }

    void fulfil(UUID translation, Instant now) {
        become(RequestState.PUBLISHED, now);
        this.translationId = translation;
    }

    private void become(RequestState next, Instant now) {
        if (!state.next().contains(next)) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "The request is " + state.stateName() + " and cannot become " + next.stateName() + ".",
                    state.next().stream().map(RequestState::stateName).toList());
        }
        this.state = next;
        this.modifiedAt = now;
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    UUID articleId() {
        return articleId;
    }

    UUID partnerId() {
        return partnerId;
    }

    LanguageTag language() {
        return language;
    }

    RequestState state() {
        return state;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID translationId() {
        return translationId;
    }

    Actor requestedBy() {
        return requestedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
