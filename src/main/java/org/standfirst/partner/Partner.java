package org.standfirst.partner;

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
import org.standfirst.language.Slug;

/** A site elsewhere, or several under one roof, that has access to what is public here. */
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;
    @Version
    private long revision;
    private Slug slug;
    private String name;
    private PartnerState state;
    /** Ids of publishers. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> publishers;
    private @Nullable String termsUrl;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LanguageTag> languages;
    /** Ids of tags. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> tags;
    private @Nullable Instant publishedFrom;
    private EntitledText text;
    private @Nullable String licence;
    private int embargoLeadMinutes;
    private Approval approval;
    private @Nullable Integer requestsPerMinute;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Partner() {
    }

    Partner(PartnerInput input, Slug slug, References references, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.createdAt = now;
        revise(input, slug, references, now);
    }

    /** What the input refers to, by id. */
    record References(List<UUID> publishers, List<UUID> tags) {
    }

    /** Replaces all that an admin says of the partner. */
    final void revise(PartnerInput input, Slug newSlug, References references, Instant now) {
        this.slug = newSlug;
        this.name = input.name();
        this.state = input.state();
        this.publishers = references.publishers();
        this.termsUrl = input.termsUrl();
        this.languages = input.entitlement().languages();
        this.tags = references.tags();
        this.publishedFrom = input.entitlement().publishedFrom();
        this.text = input.entitlement().text();
        this.licence = input.entitlement().licence();
        this.embargoLeadMinutes = input.entitlement().embargoLeadMinutes();
        this.approval = input.approval();
        this.requestsPerMinute = input.requestsPerMinute();
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

    PartnerState state() {
        return state;
    }

    List<UUID> publishers() {
        return publishers;
    }

    @Nullable
    String termsUrl() {
        return termsUrl;
    }

    List<LanguageTag> languages() {
        return languages;
    }

    List<UUID> tags() {
        return tags;
    }

    @Nullable
    Instant publishedFrom() {
        return publishedFrom;
    }

    EntitledText text() {
        return text;
    }

    @Nullable
    String licence() {
        return licence;
    }

    int embargoLeadMinutes() {
        return embargoLeadMinutes;
    }

    Approval approval() {
        return approval;
    }

    @Nullable
    Integer requestsPerMinute() {
        return requestsPerMinute;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
