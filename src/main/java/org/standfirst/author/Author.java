package org.standfirst.author;

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
import org.standfirst.http.Revision;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** A person who signs articles. */
@Entity
@Table(name = "author")
class Author {

    @Id
    private UUID id;
    @Version
    private long revision;
    private Slug slug;
    private String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText bios;
    private @Nullable String url;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Author() {
    }

    Author(AuthorInput input, Slug slug, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.createdAt = now;
        revise(input, slug, now);
    }

    /** Replaces all that an editor says of the author. */
    final void revise(AuthorInput input, Slug newSlug, Instant now) {
        this.slug = newSlug;
        this.name = input.name();
        this.bios = input.bios();
        this.url = input.url();
        this.modifiedAt = now;
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

    String name() {
        return name;
    }

    LocalizedText bios() {
        return bios;
    }

    @Nullable
    String url() {
        return url;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
