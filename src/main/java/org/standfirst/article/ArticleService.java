package org.standfirst.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.author.AuthorRemoval;
import org.standfirst.content.ArticleContent;
import org.standfirst.content.ArticleInput;
import org.standfirst.content.ContentReader;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Reference;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.publisher.PublisherRemoval;
import org.standfirst.revision.RevisionAction;
import org.standfirst.security.Caller;
import org.standfirst.tag.TagRemoval;

/** Changes working copies. */
@ApplicationScoped
class ArticleService {

    private final ArticleRepository articles;
    private final ContentReader reader;
    private final Slugs slugs;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Timekeeper timekeeper;
    private final History history;
    private final Event<ArticlePublished> published;

    ArticleService(ArticleRepository articles, ContentReader reader, Slugs slugs, MergePatch mergePatch, Caller caller,
            Timekeeper timekeeper, History history, Event<ArticlePublished> published) {
        this.articles = articles;
        this.reader = reader;
        this.slugs = slugs;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.timekeeper = timekeeper;
        this.history = history;
        this.published = published;
    }

    /**
     * What a save came to.
     *
     * @param article the working copy
     * @param warnings what was dropped from a body in HTML or Markdown
     */
    record Saved(Article article, List<String> warnings) {
    }

    @Transactional
    Saved create(ArticleInput input) {
        var reading = reader.read(input, reference -> idOf(reference, input.language()));
        var slug = input.slug() == null ? slugs.generate(input.headline(), input.language())
                : requireFree(input.language(), input.slug());
        var article = new Article(input.language(), slug, reading.content(), caller.actor(), articles.databaseNow());
        articles.persistAndFlush(article);
        history.record(article, RevisionAction.CREATE, null);
        return new Saved(article, reading.warnings());
    }

    @Transactional
    Saved replace(UUID id, @Nullable String ifMatch, ArticleInput input) {
        return revise(findForChange(id, ifMatch), input);
    }

    @Transactional
    Saved patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var article = findForChange(id, ifMatch);
        var present = ArticleInput.of(article.language(), article.slug(), article.content());
        if (patch.hasNonNull("bodyHtml") || patch.hasNonNull("bodyMarkdown")) {
            patch = dropBody(patch);
        }
        return revise(article, mergePatch.apply(present, patch, ArticleInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var article = findForChange(id, ifMatch);
        if (article.original() && articles.editions(article.storyId()).size() > 1) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "Other editions of the story were translated from this one; remove them first.");
        }
        article.delete(caller.actor(), article.readAt());
        articles.flush();
        history.record(article, RevisionAction.DELETE, null);
    }

    void refuseRemoval(@Observes TagRemoval removal) {
        refuse(articles.usesTag(removal.id()), "Articles have this tag.");
    }

    void refuseRemoval(@Observes AuthorRemoval removal) {
        refuse(articles.usesAuthor(removal.id()), "Articles are signed by this author.");
    }

    void refuseRemoval(@Observes PublisherRemoval removal) {
        refuse(articles.usesPublisher(removal.id()), "Articles refer to this publisher.");
    }

    private static void refuse(boolean used, String detail) {
        if (used) {
            throw new ProblemException(ProblemType.CONFLICT, detail);
        }
    }

    private Saved revise(Article article, ArticleInput input) {
        var reading = reader.read(input, reference -> idOf(reference, input.language()));
        var stays = input.language().equals(article.language())
                && (input.slug() == null || input.slug().equals(article.slug()));
        var slug = input.slug() == null ? article.slug() : input.slug();
        write(article, input.language(), stays ? slug : requireFree(input.language(), slug), reading.content());
        history.record(article, RevisionAction.SAVE, null);
        return new Saved(article, reading.warnings());
    }

    /** Writes an article that was found for a change; its caller keeps the revision. */
    void write(Article article, LanguageTag language, Slug slug, ArticleContent content) {
        if (!language.equals(article.language()) && articles.hasEdition(article.storyId(), language)) {
            throw new ProblemException(ProblemType.CONFLICT, "The story has an edition in \"" + language + "\".");
        }
        article.revise(language, slug, content, caller.actor(), article.readAt());
        articles.flush();
        if (article.status() == ArticleStatus.SCHEDULED) {
            published.fire(ArticlePublished.of(article));
        }
    }

    /** Finds an article that the caller has seen as it is and may change. */
    Article findForChange(UUID id, @Nullable String ifMatch) {
        var article = articles.findForChange(id).orElseThrow(() -> ProblemException.notFound("article", id));
        if (!caller.mayChangeAllContent() && !article.isOwnDraftOf(caller.actor())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key allows changing own drafts only.");
        }
        article.revision().requireMatch(ifMatch);
        timekeeper.settle(article);
        return article;
    }

    private Slug requireFree(LanguageTag language, Slug slug) {
        if (articles.isTaken(language, slug)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The slug \"" + slug + "\" is in use by another article in \"" + language + "\".");
        }
        return slug;
    }

    private Optional<UUID> idOf(String reference, LanguageTag language) {
        return Reference.parse(reference).find(id -> Optional.of(id).filter(articles::exists),
                slug -> articles.findBySlug(language, slug).map(Article::id));
    }

    /** A body in another form takes the place of the one that is there. */
    private static JsonNode dropBody(JsonNode patch) {
        return patch instanceof ObjectNode changes && !changes.has("body")
                ? changes.deepCopy().putNull("body")
                : patch;
    }
}
