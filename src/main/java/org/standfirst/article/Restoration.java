package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.content.ReferenceCheck;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.revision.Revisions;

/**
 * Makes what an article said in an earlier revision what it says now. That is a save like any other: history only grows,
 * and readers see nothing of it before it is published.
 */
@ApplicationScoped
class Restoration {

    private final ArticleRepository articles;
    private final ArticleService service;
    private final Slugs slugs;
    private final Revisions revisions;
    private final History history;
    private final ReferenceCheck references;

    Restoration(ArticleRepository articles, ArticleService service, Slugs slugs, Revisions revisions, History history,
            ReferenceCheck references) {
        this.articles = articles;
        this.service = service;
        this.slugs = slugs;
        this.revisions = revisions;
        this.history = history;
        this.references = references;
    }

    @Transactional
    ArticleService.Saved restore(UUID id, @Nullable String ifMatch, long number) {
        var article = service.findForChange(id, ifMatch);
        var revision = revisions.find(id, number).orElseThrow(() -> ProblemException.notFound("revision", number));
        var warnings = new ArrayList<String>();
        var content = references.withoutMissing(history.content(revision), warnings);
        warnAboutTimes(article.content(), content, warnings);
        var language = new LanguageTag(revision.entry().language());
        var slug = slug(article, language, new Slug(revision.entry().slug()), warnings);
        service.write(article, language, slug, content);
        history.recordRestore(article, number);
        return new ArticleService.Saved(article, warnings);
    }

    private Slug slug(Article article, LanguageTag language, Slug then, List<String> warnings) {
        var stays = language.equals(article.language()) && then.equals(article.slug());
        if (stays || !articles.isTaken(language, then)) {
            return then;
        }
        var slug = language.equals(article.language()) ? article.slug() : slugs.firstFree(article.slug(), language);
        warnings.add("The slug \"" + then + "\" is in use by now; the article has \"" + slug + "\".");
        return slug;
    }

    /** That an embargo fell is nothing to find out from readers. */
    private static void warnAboutTimes(ArticleContent present, ArticleContent then, List<String> warnings) {
        if (present.embargoUntil() != null && !present.embargoUntil().equals(then.embargoUntil())) {
            warnings.add("The embargo until " + present.embargoUntil() + " is "
                    + (then.embargoUntil() == null ? "gone." : "until " + then.embargoUntil() + " again."));
        }
        if (present.expiresAt() != null && !present.expiresAt().equals(then.expiresAt())) {
            warnings.add("The expiry at " + present.expiresAt() + " is "
                    + (then.expiresAt() == null ? "gone." : "at " + then.expiresAt() + " again."));
        }
    }
}
