package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** Articles as readers see them, for those who are sent them. */
@ApplicationScoped
public class PublicArticles {

    /** All but the notices, which are for the newsroom's own readers. */
    private static final EnumSet<Part> PARTS = EnumSet.complementOf(EnumSet.of(Part.NOTICES));

    private final ArticleRepository articles;
    private final ArticleComposer composer;
    private final ObjectMapper json;

    PublicArticles(ArticleRepository articles, ArticleComposer composer, ObjectMapper json) {
        this.articles = articles;
        this.composer = composer;
        this.json = json;
    }

    /** The article as the delivery API shows it now; empty where it shows none. */
    public Optional<ObjectNode> find(UUID id) {
        return articles.find(id, PARTS)
                .map(read -> json.valueToTree(composer.view(read.row(), PARTS, BodyFormat.PORTABLE_TEXT)));
    }
}
