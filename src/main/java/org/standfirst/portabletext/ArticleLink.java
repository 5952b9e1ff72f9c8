package org.standfirst.portabletext;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to another article of this newsroom, which follows that article when its slug changes.
 *
 * @param key see {@link MarkDef#key()}
 * @param article the id of the article
 * @param target what the article is called and where it lives now; only after {@link Body#resolve}
 */
public record ArticleLink(String key, UUID article, @Nullable LinkTarget target) implements MarkDef {
}
