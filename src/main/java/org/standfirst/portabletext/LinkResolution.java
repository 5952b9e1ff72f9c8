package org.standfirst.portabletext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.LinkTarget;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.TextBlock;

/** Puts present headlines and addresses on the links of one body, and takes away links that lead nowhere. */
final class LinkResolution {

    private final LinkResolver resolver;
    private final Map<UUID, Optional<LinkTarget>> known = new HashMap<>();

    LinkResolution(LinkResolver resolver) {
        this.resolver = resolver;
    }

    Body apply(Body body) {
        return new Body(body.blocks().stream()
                .map(this::resolved)
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable Block resolved(Block block) {
        if (block instanceof TextBlock text) {
            return resolved(text);
        }
        if (block instanceof RelatedLink related && related.to() instanceof RelatedLink.ToArticle to) {
            return target(to.article())
                    .map(target -> new RelatedLink(
                            related.key(), related.label(), new RelatedLink.ToArticle(to.article(), target)))
                    .orElse(null);
        }
        return block;
    }

    private TextBlock resolved(TextBlock block) {
        if (block.markDefs().stream().noneMatch(ArticleLink.class::isInstance)) {
            return block;
        }
        List<MarkDef> kept = new ArrayList<>();
        Set<String> dead = new HashSet<>();
        for (MarkDef definition : block.markDefs()) {
            resolved(definition).ifPresentOrElse(kept::add, () -> dead.add(definition.key()));
        }
        List<Span> spans = block.children().stream()
                .map(span -> span.link() != null && dead.contains(span.link()) ? span.unlinked() : span)
                .toList();
        return new TextBlock(block.key(), block.style(), block.listItem(), block.level(), spans, kept);
    }

    private Optional<MarkDef> resolved(MarkDef definition) {
        if (definition instanceof ArticleLink link) {
            return target(link.article()).map(target -> new ArticleLink(link.key(), link.article(), target));
        }
        return Optional.of(definition);
    }

    /** Asks the resolver once for each article, so that one body never shows two states of the same target. */
    private Optional<LinkTarget> target(UUID article) {
        return known.computeIfAbsent(article, id -> Optional.ofNullable(resolver.resolve(id)));
    }
}
