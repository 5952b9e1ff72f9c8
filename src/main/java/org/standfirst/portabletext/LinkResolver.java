package org.standfirst.portabletext;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.LinkTarget;

/** Knows which articles may be linked to now. */
@FunctionalInterface
public interface LinkResolver {

    /** The present headline and address of the article, or null where readers must not be led to it. */
    @Nullable
    LinkTarget resolve(UUID article);
}
