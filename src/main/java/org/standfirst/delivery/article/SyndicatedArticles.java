package org.standfirst.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.Provenance;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.article.query.Entitlement;
import org.standfirst.http.Cursor;

/** Reads articles for documents that are made of them, by the very code that reads them for lists. */
@ApplicationScoped
public class SyndicatedArticles {

    private static final Set<Part> WHOLE = EnumSet.of(Part.BODY, Part.TRANSLATIONS);
    private static final Set<Part> WITHOUT_BODY = EnumSet.of(Part.TRANSLATIONS);
    private static final Set<Part> IN_BRIEF = EnumSet.noneOf(Part.class);

    private final ArticleRepository articles;
    private final FormerArticles former;
    private final ArticleComposer composer;

    SyndicatedArticles(ArticleRepository articles, FormerArticles former, ArticleComposer composer) {
        this.articles = articles;
        this.former = former;
        this.composer = composer;
    }

    /**
     * A page of a list.
     *
     * @param next the cursor of the page behind it; null where there is none
     * @param subject whose list it is; null where it is nobody's, or readers see no such thing
     * @param provenance what an answer with it depends on
     */
    public record Page(List<SyndicatedArticle> items, @Nullable String next, @Nullable Named subject,
            Provenance provenance) {
    }

    /** What a list is a list of, as it is called now. */
    public record Named(UUID id, String slug) {
    }

    /**
     * An article that was found.
     *
     * @param provenance what an answer with it depends on; null where that cannot be told
     */
    public record Found(SyndicatedArticle article, @Nullable Provenance provenance) {
    }

    /** A page of articles with body and translations. */
    public Page page(ArticleQuery query, int limit, @Nullable String cursor) {
        return page(query, WHOLE, limit, cursor, row -> article(row, WHOLE, null));
    }

    /** A page of articles with nothing but what every list shows. */
    public Page brief(ArticleQuery query, int limit) {
        return page(query, IN_BRIEF, limit, null, row -> article(row, IN_BRIEF, null));
    }

    /**
     * A page of what a partner may have of the articles that the query names, as it may have them.
     *
     * @return none where it asks for nothing but languages that it may not have
     */
    public Optional<Page> copies(ArticleQuery query, Entitlement entitlement, CopyTerms terms, int limit,
            @Nullable String cursor) {
        var parts = terms.fullText() ? WHOLE : WITHOUT_BODY;
        return query.within(entitlement).map(within -> page(within, parts, limit, cursor, row -> copy(row, parts, terms)));
    }

    private Page page(ArticleQuery query, Set<Part> parts, int limit, @Nullable String cursor,
            Function<ArticleRow, SyndicatedArticle> form) {
        var canonical = query.canonical();
        var from = Optional.ofNullable(cursor).map(text -> Cursor.decode(text, canonical));
        var read = articles.page(query, parts, limit, from, false);
        var subject = read.subject();
        var next = read.slice().next();
        return new Page(read.slice().map(form), next == null ? null : next.encode(canonical),
                subject == null ? null : new Named(subject.id(), subject.slug()), read.provenance());
    }

    /** The article under a name, or under one that it had before and no other has now. */
    public Optional<Found> find(String language, String slug) {
        return articles.find(language, slug, WHOLE).map(read -> found(read, read.provenance()))
                .or(() -> former.holder(language, slug).flatMap(holder -> articles.find(holder.id(), WHOLE))
                        // Another may take the name, of which no key of this one tells.
                        .map(read -> found(read, null)));
    }

    private Found found(ArticleReading read, @Nullable Provenance provenance) {
        return new Found(article(read.row(), WHOLE, null), provenance);
    }

    private SyndicatedArticle copy(ArticleRow row, Set<Part> parts, CopyTerms terms) {
        return article(ClearedArticle.of(row, terms.licence()).row(), parts, terms.termsUrl());
    }

    private SyndicatedArticle article(ArticleRow row, Set<Part> parts, @Nullable String termsUrl) {
        // Each format renders the body itself.
        var without = EnumSet.copyOf(parts);
        without.remove(Part.BODY);
        return SyndicatedArticle.of(composer.view(row, without, BodyFormat.HTML),
                parts.contains(Part.BODY) ? composer.body(row) : null, termsUrl);
    }
}
