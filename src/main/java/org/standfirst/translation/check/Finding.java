package org.standfirst.translation.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found.
 *
 * @param status the status of the answer; null where there was none
 */
record Finding(@Nullable Integer status) {

    /** Who says one of these has the page, and does not want to show it to us: RFC 9110, section 15.5, RFC 6585, section 4. */
    private static final Set<Integer> NOT_TO_US = Set.of(401, 402, 403, 429);

    /** Nobody answered, or nobody may be asked. */
    static final Finding SILENCE = new Finding(null);

    /** Whether readers would find the page, as far as we can tell: many keep out programs that readers know nothing of. */
    boolean isAlive() {
        return status != null && (status / 100 == 2 || NOT_TO_US.contains(status));
    }
}
