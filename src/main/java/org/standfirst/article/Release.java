package org.standfirst.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/**
 * What was given to readers, and when they see it: from {@code visibleFrom}, the latest of the time that was asked for,
 * the date that the newsroom gave it and its embargo, up to its expiry. While that time is to come it can be replaced or
 * taken back without a trace.
 */
@Embeddable
class Release {

    private int version;
    private int substanceVersion;
    private @Nullable String substance;
    private @Nullable String corrections;
    private @Nullable Instant firstVisibleFrom;
    private @Nullable Instant firstPublishedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant visibleFrom;
    private @Nullable Instant visibleUntil;
    /** Whether it was told that readers see it; it is told once, by whichever instance comes first. */
    @Column(nullable = false)
    private boolean announced = true;

    protected Release() {
    }

    static Release none() {
        return new Release();
    }

    /** What was given to readers at the time of a revision; it is shown and never again acted upon. */
    static Release asItWas(int version, SavedState state) {
        var release = new Release();
        release.version = version;
        release.firstPublishedAt = state.firstPublishedAt();
        release.publishedAt = state.publishedAt();
        release.updatedAt = state.updatedAt();
        release.visibleFrom = state.visibleFrom();
        return release;
    }

    /**
     * Gives what is written to readers as the next version.
     *
     * @param minor whether translations stay good, whatever changed; a new correction always matters
     * @param at when readers are to see it; no earlier than now
     */
    void issue(ArticleContent content, boolean minor, Instant at, Instant now) {
        if (!isPending(now)) {
            this.version++;
        }
        weigh(content, minor);
        show(content, at, now);
    }

    /** Replaces a version that is still to come by what is written now; it becomes visible no earlier for that. */
    void replacePending(ArticleContent content, Instant now) {
        weigh(content, false);
        show(content, visibleFrom == null ? now : visibleFrom, now);
    }

    private void weigh(ArticleContent content, boolean minor) {
        var digest = Substance.of(content);
        var corrected = Substance.ofCorrections(content);
        var isCorrected = corrected != null && !corrected.equals(corrections);
        if (version == 1 || isCorrected || !minor && !digest.equals(substance)) {
            this.substanceVersion = version;
        }
        this.substance = digest;
        this.corrections = corrected;
    }

    private void show(ArticleContent content, Instant at, Instant now) {
        var from = latest(at, content.publishedAt(), content.embargoUntil());
        var until = content.expiresAt();
        if (until != null && !until.isAfter(from)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "It expires at " + until + ", before readers would see it at " + from + ".");
        }
        this.visibleFrom = from;
        this.visibleUntil = until;
        this.announced = !from.isAfter(now);
        this.firstVisibleFrom = version == 1 || firstVisibleFrom == null ? from : firstVisibleFrom;
        this.publishedAt = content.publishedAt() != null ? content.publishedAt() : firstVisibleFrom;
        this.firstPublishedAt = version == 1 ? publishedAt : firstPublishedAt;
        this.updatedAt = from;
    }

    private static Instant latest(Instant at, @Nullable Instant... others) {
        return Stream.concat(Stream.of(at), Stream.of(others).filter(other -> other != null)).max(Instant::compareTo)
                .orElse(at);
    }

    /** Takes back a version that is still to come. */
    void cancel(Instant now) {
        this.version--;
        this.substanceVersion = Math.min(substanceVersion, version);
        this.substance = null;
        this.corrections = null;
        if (version == 0) {
            this.publishedAt = null;
            this.firstPublishedAt = null;
            this.updatedAt = null;
            this.firstVisibleFrom = null;
        } else {
            this.publishedAt = firstVisibleFrom;
            this.updatedAt = now;
        }
        hide();
    }

    /** Takes it away from readers. */
    void hide() {
        this.visibleFrom = null;
        this.visibleUntil = null;
        this.announced = true;
    }

    void announce() {
        this.announced = true;
    }

    /** Whether readers see it now and nobody was told yet. */
    boolean isToBeAnnounced(Instant now) {
        return !announced && visibleFrom != null && !visibleFrom.isAfter(now);
    }

    boolean isPending(Instant now) {
        return visibleFrom != null && visibleFrom.isAfter(now);
    }

    /** The last version that readers could see; 0 where there was none. */
    int visibleVersion(Instant now) {
        return isPending(now) ? version - 1 : version;
    }

    boolean isExpired(Instant now) {
        return visibleUntil != null && !visibleUntil.isAfter(now);
    }

    /** How often it was given to readers, a version that is still to come included. */
    int version() {
        return version;
    }

    /** The last version that brought a change of substance: translations that follow an older one are outdated. */
    int substanceVersion() {
        return substanceVersion;
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
    Instant visibleFrom() {
        return visibleFrom;
    }

    @Nullable
    Instant visibleUntil() {
        return visibleUntil;
    }
}
