package org.standfirst.security;

import java.util.Optional;
import java.util.UUID;

/** Those on whose behalf keys of the role {@code partner} call. */
public interface KeyHolders {

    /** The id of the partner with this id or slug. */
    Optional<UUID> idOf(String reference);
}
