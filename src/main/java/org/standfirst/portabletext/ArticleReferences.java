package org.standfirst.portabletext;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.TextBlock;

/** Finds the articles that a body points to. */
final class ArticleReferences {

    private ArticleReferences() {
    }

    static List<UUID> in(Body body) {
        return body.blocks().stream().flatMap(ArticleReferences::of).distinct().toList();
    }

    private static Stream<UUID> of(Block block) {
        if (block instanceof TextBlock text) {
            Map<String, MarkDef> links = text.links();
            return text.children().stream()
                    .flatMap(span -> Stream.ofNullable(span.link()))
                    .flatMap(key -> Stream.ofNullable(links.get(key)))
                    .filter(ArticleLink.class::isInstance)
                    .map(definition -> ((ArticleLink) definition).article());
        }
        if (block instanceof RelatedLink related && related.to() instanceof RelatedLink.ToArticle to) {
            return Stream.of(to.article());
        }
        return Stream.empty();
    }
}
