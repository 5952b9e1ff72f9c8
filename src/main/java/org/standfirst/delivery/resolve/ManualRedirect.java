package org.standfirst.delivery.resolve;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redirect that an editor set by hand.
 *
 * @param status what is answered
 * @param target a path of the site or an absolute URL
 * @param articleId in its place, the article that it leads to; null with the target where it leads nowhere
 */
record ManualRedirect(int status, @Nullable String target, @Nullable UUID articleId) {
}
