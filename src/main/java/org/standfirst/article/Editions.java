package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.language.LanguageTag;
import org.standfirst.revision.RevisionAction;
import org.standfirst.security.Caller;
import org.standfirst.translation.ExternalTranslationInput;
import org.standfirst.translation.ExternalTranslationView;
import org.standfirst.translation.ExternalTranslations;

/** Keeps the editions of a story: one original, and one in each language. */
@ApplicationScoped
class Editions {

    private final ArticleRepository articles;
    private final Slugs slugs;
    private final History history;
    private final Caller caller;
    private final ExternalTranslations externalTranslations;
    private final Event<StoryChanged> storyChanged;

    Editions(ArticleRepository articles, Slugs slugs, History history, Caller caller,
            ExternalTranslations externalTranslations, Event<StoryChanged> storyChanged) {
        this.articles = articles;
        this.slugs = slugs;
        this.history = history;
        this.caller = caller;
        this.externalTranslations = externalTranslations;
        this.storyChanged = storyChanged;
    }

    /** Makes a draft in another language that starts as a copy of the article. */
    @Transactional
    Article translate(UUID from, LanguageTag into) {
        var article = findForChange(from);
        if (article.recall() != null) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + article.slug() + "\" is recalled.");
        }
        requireFree(article, into);
        var slug = slugs.generate(article.content().headline(), into);
        var edition = article.translate(into, slug, caller.actor(), article.readAt());
        articles.persistAndFlush(edition);
        history.record(edition, RevisionAction.TRANSLATE, null);
        return edition;
    }

    /** Makes an article that stands alone an edition of the story of another. */
    @Transactional
    Article link(UUID from, UUID existing) {
        if (!caller.mayChangeAllContent()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key does not allow linking articles.");
        }
        // Both are held, in one order, so that two links that meet take turns and see each other's outcome.
        var held = Stream.of(from, existing).sorted().map(articles::findForChange).flatMap(Optional::stream)
                .collect(Collectors.toMap(Article::id, Function.identity(), (one, same) -> one));
        var article = Optional.ofNullable(held.get(from)).orElseThrow(() -> ProblemException.notFound("article", from));
        var edition = Optional.ofNullable(held.get(existing)).orElseThrow(
                () -> ProblemException.invalidContent("/id", "There is no article \"" + existing + "\"."));
        if (articles.editions(edition.storyId()).size() > 1) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + edition.slug() + "\" is an edition of a story already.");
        }
        requireFree(article, edition.language());
        var formerStory = edition.storyId();
        edition.link(article, caller.actor(), edition.readAt());
        articles.flush();
        history.record(edition, RevisionAction.LINK, null);
        externalTranslations.move(formerStory, article.storyId(), versionOfOriginal(article));
        storyChanged.fire(new StoryChanged(edition.id(), article.storyId(), article.id(), article.visibleVersion()));
        return edition;
    }

    /** Records an edition that a publisher elsewhere hosts. */
    @Transactional
    ExternalTranslationView addExternal(UUID of, ExternalTranslationInput input) {
        var article = findForChange(of);
        return externalTranslations.add(article.storyId(), input, versionOfOriginal(article));
    }

    /** Says that a translation elsewhere is good for the version of the original that there is now. */
    @Transactional
    public ExternalTranslationView confirmExternal(UUID of, UUID translation, @Nullable String ifMatch) {
        var article = findForChange(of);
        return externalTranslations.confirm(article.storyId(), translation, ifMatch, versionOfOriginal(article));
    }

    /** Says that an edition is good for the version that there is now of what it was translated from. */
    @Transactional
    Article confirm(UUID of, UUID translation, @Nullable String ifMatch) {
        var story = articles.findLive(of).orElseThrow(() -> ProblemException.notFound("article", of)).storyId();
        var edition = articles.findForChange(translation).filter(article -> article.storyId().equals(story))
                .orElseThrow(() -> ProblemException.notFound("translation", translation));
        if (ifMatch != null) {
            edition.revision().requireMatch(ifMatch);
        }
        var from = edition.translatedFromId() == null ? null : articles.findById(edition.translatedFromId());
        if (from == null) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + edition.slug() + "\" is the original of the story.");
        }
        edition.confirmTranslation(from.visibleVersion(), caller.actor(), edition.readAt());
        articles.flush();
        history.record(edition, RevisionAction.CONFIRM, null);
        storyChanged.fire(new StoryChanged(edition.id(), story, from.id(), from.visibleVersion()));
        return edition;
    }

    private int versionOfOriginal(Article article) {
        return articles.original(article.storyId()).map(Article::visibleVersion).orElse(0);
    }

    /** Holds the article, so that its story stays the one it is. */
    private Article findForChange(UUID id) {
        return articles.findForChange(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    private void requireFree(Article article, LanguageTag language) {
        if (articles.hasEdition(article.storyId(), language)) {
            throw new ProblemException(ProblemType.CONFLICT, "The story has an edition in \"" + language + "\".");
        }
    }
}
