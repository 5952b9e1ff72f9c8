package org.standfirst.translation.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found.
 *
 * @param status the status of the answer; null where there was none
 * @param pointsBack whether the page leads back to an edition of the story here; null where that cannot be told
 */
record Finding(@Nullable Integer status, @Nullable Boolean pointsBack) {

    /** Who says one of these has the page, and does not want to show it to us: RFC 9110, section 15.5, RFC 6585, section 4. */
    private static final Set<Integer> NOT_TO_US = Set.of(401, 402, 403, 429);

    /** Nobody answered, or nobody may be asked. */
    static final Finding SILENCE = new Finding(null, null);

    /** Whether readers would find the page, as far as we can tell: many keep out programs that readers know nothing of. */
    boolean isAlive() {
        return isPage() || (status != null && NOT_TO_US.contains(status));
    }

    /** Whether the page itself was seen. */
    boolean isPage() {
        return status != null && status / 100 == 2;
    }
}
