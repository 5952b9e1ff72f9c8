package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Articles as each is read by its id, for those who hand on many. Notices are left out: they are messages of this site
 * beside its articles, and come and go by the clock.
 */
@ApplicationScoped
public class WholeArticles {

    private static final Set<Part> PARTS = EnumSet.complementOf(EnumSet.of(Part.NOTICES));

    private final ArticleRepository articles;
    private final ArticleComposer composer;
    private final ObjectMapper json;

    WholeArticles(ArticleRepository articles, ArticleComposer composer, ObjectMapper json) {
        this.articles = articles;
        this.composer = composer;
        this.json = json;
    }

    /** Those of the articles that readers see now, by their ids. */
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : articles.findAll(ids, PARTS).stream().map(row -> composer.view(row, PARTS, BodyFormat.PORTABLE_TEXT))
                        .collect(Collectors.toMap(ArticleView::id, json::<ObjectNode> valueToTree));
    }
}
