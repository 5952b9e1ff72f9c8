package org.standfirst.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who follows: readers at large, or somebody who may have less of what is public. It is asked anew at each reading, since a
 * follower may wait for long.
 */
public interface Readership {

    /** The partner whose entitlement narrows the log; null: everything that is public. */
    @Nullable
    UUID partner();

    /**
     * What they may have now and how they get it, in any form that changes with it. A cursor holds under the same terms alone.
     *
     * @throws org.standfirst.http.ProblemException 403 where they may have nothing any longer
     */
    String terms();

    /** Those of these articles that they may have now, by id, as they get them. */
    Map<UUID, ObjectNode> articles(Collection<UUID> ids);

    /** Those of these articles that they may hold a copy of, and so are told to remove. */
    Set<UUID> held(Collection<UUID> ids);

    /** Takes note that these articles are about to go out to them. */
    void handOut(Collection<UUID> ids);
}
