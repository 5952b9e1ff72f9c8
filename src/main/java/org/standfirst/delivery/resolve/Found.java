package org.standfirst.delivery.resolve;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.site.SiteName.Kind;

/**
 * A thing that readers can see.
 *
 * @param kind what it is
 * @param id its id
 * @param language its language; of a tag or an author, the one that the address asks for
 * @param slug its slug
 * @param name its headline or name
 */
record Found(Kind kind, UUID id, @Nullable String language, String slug, String name) {
}
