package org.standfirst.change;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a follower's words mean at the moment. Where it changes, articles come into view or leave it that have not changed
 * themselves, so that nobody can go on from where they were.
 *
 * @param tags the tags that the filter means
 * @param partner the partner whose entitlement counts; null: everybody may have it
 * @param terms what that entitlement is
 */
record Bounds(List<UUID> tags, @Nullable UUID partner, String terms) {

    /** A short form to compare by. */
    int digest() {
        return Objects.hash(tags, terms);
    }
}
