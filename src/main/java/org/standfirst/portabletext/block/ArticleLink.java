package org.standfirst.portabletext.block;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to another article of this newsroom, which follows that article when its slug changes.
 *
 * @param key see {@link MarkDef#key()}
 * @param article the id of the article
 * @param target what the article is called and where it lives now; only after {@link org.standfirst.portabletext.Body#resolve}
 */
public record ArticleLink(String key, UUID article, @Nullable LinkTarget target) implements MarkDef {

    /** The scheme by which Markdown, which has no place for more, names an article of this newsroom. */
    public static final String SCHEME = "article:";
}
