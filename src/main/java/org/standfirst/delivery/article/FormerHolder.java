package org.standfirst.delivery.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The article that a slug stood for last.
 *
 * @param id the article
 * @param language its language, which never changes
 * @param slug where readers find it now; null where they do not
 */
public record FormerHolder(UUID id, String language, @Nullable String slug) {
}
