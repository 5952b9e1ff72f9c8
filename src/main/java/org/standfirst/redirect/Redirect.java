package org.standfirst.redirect;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Revision;

/** Where an address leads, or that it leads nowhere any more. */
@Entity
@Table(name = "redirect")
class Redirect {

    @Id
    private UUID id;
    @Version
    private long revision;
    private String source;
    /** Read by queries alone, as is the other key. */
    @SuppressWarnings("UnusedVariable")
    private String sourceKey;
    private @Nullable String target;
    @SuppressWarnings("UnusedVariable")
    private @Nullable String targetKey;
    private @Nullable UUID articleId;
    private int status;
    private Instant createdAt;
    private Instant modifiedAt;

    protected Redirect() {
    }

    Redirect(RedirectInput input, Route route, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.createdAt = now;
        revise(input, route, now);
    }

    /** Replaces all that an editor says of the redirect. */
    final void revise(RedirectInput input, Route route, Instant now) {
        this.source = input.from();
        this.sourceKey = route.from();
        this.target = input.to();
        this.targetKey = route.to();
        this.articleId = input.article();
        this.status = input.status();
        this.modifiedAt = now;
    }

    /**
     * Both ends in canonical form.
     *
     * @param from the address that leads somewhere
     * @param to the address that it leads to; null where that is an article, or nothing
     */
    record Route(String from, @Nullable String to) {
    }

    UUID id() {
        return id;
    }

    Revision revision() {
        return new Revision(revision);
    }

    String source() {
        return source;
    }

    @Nullable
    String target() {
        return target;
    }

    @Nullable
    UUID articleId() {
        return articleId;
    }

    int status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
