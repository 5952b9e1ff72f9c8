package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.standfirst.database.NamedLocks;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.language.SlugMaker;

/** Makes slugs for articles that come without one. */
@ApplicationScoped
class Slugs {

    private final ArticleRepository articles;
    private final NamedLocks locks;
    private final SlugMaker maker;

    Slugs(ArticleRepository articles, NamedLocks locks, SlugMaker maker) {
        this.articles = articles;
        this.locks = locks;
        this.maker = maker;
    }

    /** The slug where it is free, else the first like it that is. */
    Slug firstFree(Slug slug, LanguageTag language) {
        locks.hold("article slugs " + language);
        return slug.firstFree(candidate -> articles.isTaken(language, candidate));
    }

    /** A slug that is free; those who make one in the same language take turns, so that it still is when it is saved. */
    Slug generate(String headline, LanguageTag language) {
        locks.hold("article slugs " + language);
        return maker.of(headline, language).firstFree(slug -> articles.isTaken(language, slug));
    }
}
