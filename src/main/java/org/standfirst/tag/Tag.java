package org.standfirst.tag;

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
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;
import org.standfirst.security.Actor;

/** A topic, place, person, organisation or series, named in several languages, in a hierarchy. */
@Entity
@Table(name = "tag")
class Tag {

    @Id
    private UUID id;
    @Version
    private long revision;
    private Slug slug;
    private TagKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText descriptions;
    private @Nullable UUID parentId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> aliases;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> sameAs;
    private @Nullable UUID mergedIntoId;
    /** The tag that this one stands for: itself, or the end of the chain of merges. */
    private UUID presentId;
    private @Nullable Instant mergedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Actor mergedBy;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Tag() {
    }

    Tag(TagInput input, Slug slug, @Nullable UUID parentId, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.presentId = id;
        this.createdAt = now;
        revise(input, slug, parentId, now);
    }

    /** Replaces all that an editor says of the tag. */
    final void revise(TagInput input, Slug newSlug, @Nullable UUID newParentId, Instant now) {
        this.slug = newSlug;
        this.kind = input.kind();
        this.names = input.names();
        this.descriptions = input.descriptions();
        this.parentId = newParentId;
        this.aliases = input.aliases();
        this.sameAs = input.sameAs();
        this.modifiedAt = now;
    }

    /** Lets the tag stand for another. All that it says and all that refers to it stays as it is. */
    void merge(Tag into, Actor by, Instant now) {
        this.mergedIntoId = into.id;
        this.presentId = into.id;
        this.mergedAt = now;
        this.mergedBy = by;
    }

    /** Lets the tag stand for itself again. */
    void unmerge() {
        this.mergedIntoId = null;
        this.presentId = id;
        this.mergedAt = null;
        this.mergedBy = null;
    }

    /** Takes it out from below the tag above it. */
    void detach() {
        this.parentId = null;
    }

    boolean isMerged() {
        return mergedIntoId != null;
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    Slug slug() {
        return slug;
    }

    TagKind kind() {
        return kind;
    }

    LocalizedText names() {
        return names;
    }

    LocalizedText descriptions() {
        return descriptions;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    List<String> aliases() {
        return aliases;
    }

    List<String> sameAs() {
        return sameAs;
    }

    UUID presentId() {
        return presentId;
    }

    @Nullable
    Instant mergedAt() {
        return mergedAt;
    }

    @Nullable
    Actor mergedBy() {
        return mergedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
