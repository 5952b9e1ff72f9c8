package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.article.query.Entitlement;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageRequest;

/**
 * Reads articles for partners, by the very code that reads them for readers. Links and editions that it names are those that
 * anyone sees; the articles themselves are none but those that the partner is entitled to.
 */
@ApplicationScoped
public class ArticleCopies {

    private final ArticleRepository articles;
    private final FormerArticles former;
    private final ArticleComposer composer;
    private final ObjectMapper json;

    ArticleCopies(ArticleRepository articles, FormerArticles former, ArticleComposer composer, ObjectMapper json) {
        this.articles = articles;
        this.former = former;
        this.composer = composer;
        this.json = json;
    }

    /** A page of what the partner may have of the articles that the query names. */
    public ArticleCopyList page(Entitlement entitlement, CopyTerms terms, ArticleQuery query, ListParameters parameters,
            PageRequest page) {
        var fields = parameters.fields();
        var format = parameters.bodyFormat();
        var parts = parameters.parts();
        if (fields.names().isEmpty()) {
            parts.add(Part.BODY);
        }
        limit(parts, terms);
        var within = query.within(entitlement);
        if (within.isEmpty()) {
            return new ArticleCopyList(List.of(), new PageInfo(page.limit(), null, null, page.count() ? 0L : null), List.of());
        }
        var canonical = within.get().canonical();
        var read = articles.page(within.get(), parts, page.limit(), page.cursor(canonical), page.count());
        var items = read.slice().<Object> map(row -> cut(copy(row, parts, format, query.languages(), terms), fields));
        return new ArticleCopyList(items, read.slice().info(page.limit(), canonical, read.total()),
                read.slice().map(ArticleRow::id));
    }

    /** The article whole, where the partner may have it. */
    public Optional<Object> find(UUID partner, CopyTerms terms, UUID id, CopyParameters parameters) {
        var fields = parameters.fields();
        var format = parameters.bodyFormat();
        var parts = limit(Part.all(), terms);
        return articles.entitled(partner, List.of(id), parts).stream().findFirst()
                .map(row -> cut(copy(row, parts, format, LanguageChoice.ANY, terms), fields));
    }

    /**
     * An article that readers do not see yet, whole, as a partner has it before them.
     *
     * @param until when readers see it
     */
    public Object early(PreviewedArticle article, Instant until, CopyTerms terms, CopyParameters parameters) {
        var fields = parameters.fields();
        var format = parameters.bodyFormat();
        var parts = limit(Part.all(), terms);
        var copy = copy(articles.preview(article, parts), parts, format, LanguageChoice.ANY, terms);
        return cut(new EmbargoedCopy(copy, until), fields);
    }

    /** Those of these articles that the partner may have, whole, by id. */
    public Map<UUID, ArticleCopy> of(UUID partner, CopyTerms terms, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var parts = limit(Part.all(), terms);
        return articles.entitled(partner, ids, parts).stream()
                .map(row -> copy(row, parts, BodyFormat.PORTABLE_TEXT, LanguageChoice.ANY, terms))
                .collect(Collectors.toMap(ArticleCopy::articleId, Function.identity()));
    }

    /** The id of the article that readers find under this name. */
    public Optional<UUID> idOf(String language, String slug) {
        return articles.idOf(SlugPath.of(language, slug));
    }

    /** Why nobody gets the article any more; empty where readers see it, or never did. */
    public Optional<Withdrawal> withdrawal(UUID id) {
        return articles.isPublic(id) ? Optional.empty() : former.withdrawal(id);
    }

    /** Notices are the newsroom's own, and go to no partner. */
    private static Set<Part> limit(Set<Part> parts, CopyTerms terms) {
        parts.remove(Part.NOTICES);
        if (!terms.fullText()) {
            parts.remove(Part.BODY);
        }
        return parts;
    }

    private ArticleCopy copy(ArticleRow row, Set<Part> parts, BodyFormat format, LanguageChoice choice, CopyTerms terms) {
        var cleared = ClearedArticle.of(row, terms.licence());
        return ArticleCopy.of(composer.view(cleared.row(), parts, format, choice), row.content().licence(), terms,
                cleared.omitted());
    }

    private Object cut(Object copy, Fields fields) {
        if (fields.names().isEmpty()) {
            return copy;
        }
        ObjectNode object = json.valueToTree(copy);
        var kept = new HashSet<>(fields.names());
        kept.addAll(ArticleCopy.ALWAYS);
        return object.retain(kept);
    }
}
