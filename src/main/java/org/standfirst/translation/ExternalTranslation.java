package org.standfirst.translation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;

/** An edition of a story that a publisher elsewhere hosts. */
@Entity
@Table(name = "external_translation")
class ExternalTranslation {

    @Id
    private UUID id;
    @Version
    private long revision;
    private UUID storyId;
    private LanguageTag language;
    private String url;
    private @Nullable String headline;
    private UUID publisherId;
    private @Nullable Instant publishedAt;
    /** The version of the original that it is known to follow. */
    private @Nullable Integer followsVersion;
    /** The partner that registered it; null: the newsroom recorded it. */
    private @Nullable UUID partnerId;
    private Approval approval;
    private boolean preferred;
    /** As far as it is known of the address that it has. */
    @Formula("editorial.translation_points_back(id, url)")
    private @Nullable Boolean pointsBack;
    private Instant createdAt;
    /** Read by queries and people alone. */
    @SuppressWarnings("UnusedVariable")
    private Instant modifiedAt;

    protected ExternalTranslation() {
    }

    ExternalTranslation(UUID storyId, ExternalTranslationInput input, UUID publisherId, int followsVersion, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.storyId = storyId;
        this.followsVersion = followsVersion;
        this.approval = Approval.APPROVED;
        this.createdAt = now;
        revise(input, publisherId, now);
    }

    /** Replaces all that is said of the translation. */
    final void revise(ExternalTranslationInput input, UUID newPublisherId, Instant now) {
        this.language = input.language();
        if (!input.url().equals(url)) {
            this.pointsBack = null;
        }
        this.url = input.url();
        this.headline = input.headline();
        this.publisherId = newPublisherId;
        this.publishedAt = input.publishedAt();
        this.modifiedAt = now;
    }

    /** Leaves it to the partner that hosts it, and to whoever approves what that registers. */
    void leaveTo(UUID partner, Approval newApproval) {
        this.partnerId = partner;
        this.approval = newApproval;
    }

    void decide(Approval newApproval, Instant now) {
        this.approval = newApproval;
        this.preferred &= newApproval == Approval.APPROVED;
        this.modifiedAt = now;
    }

    void prefer(boolean over) {
        this.preferred = over;
    }

    void move(UUID toStory, int version) {
        this.storyId = toStory;
        // There may be a preferred one there already.
        this.preferred = false;
        this.followsVersion = version;
    }

    /** Says that it is good for this version of the original. */
    void confirm(int version, Instant now) {
        this.followsVersion = version;
        this.modifiedAt = now;
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

    LanguageTag language() {
        return language;
    }

    String url() {
        return url;
    }

    @Nullable
    String headline() {
        return headline;
    }

    UUID publisherId() {
        return publisherId;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    UUID partnerId() {
        return partnerId;
    }

    Approval approval() {
        return approval;
    }

    boolean preferred() {
        return preferred;
    }

    @Nullable
    Boolean pointsBack() {
        return pointsBack;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Integer followsVersion() {
        return followsVersion;
    }
}
