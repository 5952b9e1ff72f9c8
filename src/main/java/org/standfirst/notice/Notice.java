package org.standfirst.notice;

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
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;

/** A membership or fundraising message that stands beside articles and is no part of any. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;
    @Version
    private long revision;
    private Placement placement;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NoticeAction action;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LanguageTag> languages;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    private int priority;
    /** Ids of tags; an article must have one of them, unless there are none here. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> tags;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Notice() {
    }

    Notice(NoticeInput input, List<UUID> tags, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.createdAt = now;
        revise(input, tags, now);
    }

    /** Replaces all that an editor says of the notice. */
    final void revise(NoticeInput input, List<UUID> newTags, Instant now) {
        this.placement = input.placement();
        this.title = input.title();
        this.text = input.text();
        this.action = input.action();
        this.languages = input.languages();
        this.startsAt = input.startsAt();
        this.endsAt = input.endsAt();
        this.priority = input.priority();
        this.tags = newTags;
        this.modifiedAt = now;
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    Placement placement() {
        return placement;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText text() {
        return text;
    }

    @Nullable
    NoticeAction action() {
        return action;
    }

    List<LanguageTag> languages() {
        return languages;
    }

    @Nullable
    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    int priority() {
        return priority;
    }

    List<UUID> tags() {
        return tags;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
