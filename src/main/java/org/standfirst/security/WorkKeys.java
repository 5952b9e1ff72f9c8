package org.standfirst.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Short-lived admin keys for work that the application does as a client of itself. The key of a work also tells how far
 * the work is: it stays valid in the books until the work is done.
 */
@ApplicationScoped
public class WorkKeys {

    private static final String MAKER = "system";

    private final ApiKeyRepository keys;
    private final Clock clock;

    WorkKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** How far a work is. */
    public enum Progress {
        NOT_BEGUN,
        BEGUN,
        DONE
    }

    /** How far the work of this name is, whichever process began it. */
    @Transactional
    public Progress progress(String work) {
        var latest = latest(work);
        if (latest == null) {
            return Progress.NOT_BEGUN;
        }
        return latest.revokedAt() == null ? Progress.BEGUN : Progress.DONE;
    }

    /** Makes a key for the work and gives its secret; an earlier key of the work is revoked. */
    @Transactional
    public String begin(String work, Duration validity) {
        var now = clock.instant();
        revoke(work);
        var token = Token.random();
        keys.persist(ApiKey.issue(token, new ApiKeyInput(work, Role.ADMIN, null, null, now.plus(validity)), null, MAKER, now));
        return token.text();
    }

    /** The work is done: its key is good for nothing more. */
    @Transactional
    public void end(String work) {
        revoke(work);
    }

    private void revoke(String work) {
        keys.update("revokedAt = ?1 where name = ?2 and createdBy = ?3 and revokedAt is null", clock.instant(), work, MAKER);
    }

    private @Nullable ApiKey latest(String work) {
        return keys.find("name = ?1 and createdBy = ?2 order by createdAt desc, id desc", work, MAKER).firstResult();
    }
}
