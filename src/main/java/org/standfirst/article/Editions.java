package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.security.Caller;
import org.standfirst.translation.ExternalTranslations;

/** Keeps the editions of a story: one original, and one in each language. */
@ApplicationScoped
class Editions {

    private final ArticleRepository articles;
    private final Caller caller;
    private final ExternalTranslations externalTranslations;
    private final Event<StoryChanged> storyChanged;
    private final Clock clock;

    Editions(ArticleRepository articles, Caller caller, ExternalTranslations externalTranslations,
            Event<StoryChanged> storyChanged, Clock clock) {
        this.articles = articles;
        this.caller = caller;
        this.externalTranslations = externalTranslations;
        this.storyChanged = storyChanged;
        this.clock = clock;
    }

    /** Makes a draft in another language that starts as a copy of the article. */
    @Transactional
    Article translate(UUID from, LanguageTag into) {
        var article = find(from);
        requireFree(article, into);
        var slug = articles.firstFree(into, Slug.of(article.content().headline(), into.locale()));
        var edition = article.translate(into, slug, caller.actor(), clock.instant());
        articles.persistAndFlush(edition);
        return edition;
    }

    /** Makes an article that stands alone an edition of the story of another. */
    @Transactional
    Article link(UUID from, UUID existing) {
        if (!caller.mayChangeAllContent()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key does not allow linking articles.");
        }
        var article = find(from);
        var edition = articles.findForChange(existing).orElseThrow(
                () -> ProblemException.invalidContent("/id", "There is no article \"" + existing + "\"."));
        if (articles.editions(edition.storyId()).size() > 1) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + edition.slug() + "\" is an edition of a story already.");
        }
        requireFree(article, edition.language());
        var formerStory = edition.storyId();
        edition.join(article);
        articles.flush();
        externalTranslations.move(formerStory, article.storyId());
        storyChanged.fire(new StoryChanged(edition.id(), article.storyId(), article.id(), article.version()));
        return edition;
    }

    private Article find(UUID id) {
        return articles.findLive(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    private void requireFree(Article article, LanguageTag language) {
        if (articles.hasEdition(article.storyId(), language)) {
            throw new ProblemException(ProblemType.CONFLICT, "The story has an edition in \"" + language + "\".");
        }
    }
}
