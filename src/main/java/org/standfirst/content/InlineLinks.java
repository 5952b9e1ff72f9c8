package org.standfirst.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.standfirst.content.ArticleContent.RelatedLink;
import org.standfirst.portabletext.block.RelatedLink.ToPage;

/** The links that stand in the body of an article and, by that, are related links too. */
public final class InlineLinks {

    private InlineLinks() {
    }

    /** The links that editors chose, in their order, and then those of the body, each target once. */
    public static List<RelatedLink> all(ArticleContent content) {
        var links = new ArrayList<>(content.related());
        links.addAll(ofBody(content));
        return links;
    }

    private static Set<RelatedLink> ofBody(ArticleContent content) {
        var links = new LinkedHashSet<RelatedLink>();
        for (var article : content.body().articleReferences()) {
            links.add(new RelatedLink(RelatedLink.INLINE, article, null, null, null));
        }
        for (var block : content.body().blocks()) {
            if (block instanceof org.standfirst.portabletext.block.RelatedLink link && link.to() instanceof ToPage page) {
                links.add(new RelatedLink(RelatedLink.INLINE, null, page.headline(), page.url(), null));
            }
        }
        return links;
    }
}
