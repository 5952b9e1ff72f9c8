package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.standfirst.database.NamedLocks;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/** Makes slugs for articles that come without one. */
@ApplicationScoped
class Slugs {

    private final ArticleRepository articles;
    private final NamedLocks locks;

    Slugs(ArticleRepository articles, NamedLocks locks) {
        this.articles = articles;
        this.locks = locks;
    }

    /** The slug where it is free, else the first like it that is. */
    Slug firstFree(Slug slug, LanguageTag language) {
        locks.hold("article slugs " + language);
        return slug.firstFree(candidate -> articles.isTaken(language, candidate));
    }

    /** A slug that is free; those who make one in the same language take turns, so that it still is when it is saved. */
    Slug generate(String headline, LanguageTag language) {
        locks.hold("article slugs " + language);
        return Slug.of(headline, language.locale()).firstFree(slug -> articles.isTaken(language, slug));
    }
}
