package org.standfirst.translation.check;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a translation elsewhere: whether it is there, since when it is not, and whether it points back. */
@Entity
@Table(name = "translation_check")
class LinkCheck {

    @Id
    private UUID translationId;
    private String url;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private String host;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private Instant dueAt;
    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private Instant heldUntil;
    private @Nullable Instant checkedAt;
    private @Nullable Integer status;
    private int failures;
    private @Nullable Instant failingSince;
    private boolean hidden;
    private @Nullable Boolean pointsBack;

    protected LinkCheck() {
    }

    /** How it stands with a translation. */
    enum Health {
        ALIVE,
        /** It failed, and may have been away for a moment. */
        FAILING,
        /** It failed again and again. */
        DEAD,
        /** It has been dead for so long that readers do not see it. */
        HIDDEN
    }

    Health health(CheckConfig config) {
        if (hidden) {
            return Health.HIDDEN;
        }
        return failures == 0 ? Health.ALIVE : failures < config.failures() ? Health.FAILING : Health.DEAD;
    }

    /** Takes note of a visit. */
    void note(Finding finding, CheckConfig config, Instant now) {
        this.status = finding.status();
        this.checkedAt = now;
        this.heldUntil = now.plus(config.pause());
        if (finding.isPage()) {
            // What no page contradicts stands: a host that is away for a day changes nothing.
            this.pointsBack = finding.pointsBack();
        }
        if (finding.isAlive()) {
            this.failures = 0;
            this.failingSince = null;
            this.hidden = false;
            this.dueAt = now.plus(config.again());
            return;
        }
        var since = failingSince == null ? now : failingSince;
        this.failures++;
        this.failingSince = since;
        this.hidden = failures >= config.failures() && !since.plus(config.grace()).isAfter(now);
        this.dueAt = now.plus(config.retry());
    }

    UUID translationId() {
        return translationId;
    }

    String url() {
        return url;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    @Nullable
    Boolean pointsBack() {
        return pointsBack;
    }
}
