package org.standfirst.publisher;

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
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/** A site elsewhere: one that hosts translations of our articles, or that articles come from. */
@Entity
@Table(name = "publisher")
class Publisher {

    @Id
    private UUID id;
    @Version
    private long revision;
    private Slug slug;
    private String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LanguageTag> languages;
    private String url;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Publisher() {
    }

    Publisher(PublisherInput input, Slug slug, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.createdAt = now;
        revise(input, slug, now);
    }

    /** Replaces all that an editor says of the publisher. */
    final void revise(PublisherInput input, Slug newSlug, Instant now) {
        this.slug = newSlug;
        this.name = input.name();
        this.languages = input.languages();
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

    List<LanguageTag> languages() {
        return languages;
    }

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
