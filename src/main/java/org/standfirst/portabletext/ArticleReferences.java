package org.standfirst.portabletext;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the articles that a body points to. */
final class ArticleReferences {

    private ArticleReferences() {
    }

    static List<UUID> in(Body body) {
        return body.blocks().stream().flatMap(ArticleReferences::of).distinct().toList();
    }

    private static Stream<UUID> of(Block block) {
        if (block instanceof TextBlock text) {
            return text.children().stream()
                    .flatMap(span -> text.linkOf(span).stream())
                    .flatMap(definition -> definition instanceof ArticleLink link ? Stream.of(link.article()) : Stream.empty());
        }
        if (block instanceof RelatedLink related && related.to() instanceof RelatedLink.ToArticle to) {
            return Stream.of(to.article());
        }
        return Stream.empty();
    }
}
