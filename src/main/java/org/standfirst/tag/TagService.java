package org.standfirst.tag;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.NamedLocks;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.language.SlugMaker;
import org.standfirst.security.Caller;
import org.standfirst.site.Site;

/** Changes tags: unique slugs, a hierarchy without circles, and no removal of what is in use, and merges that can be undone. */
@ApplicationScoped
class TagService {

    private final TagRepository tags;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final SlugMaker slugMaker;
    private final Event<TagChanged> changed;
    private final Event<TagRemoval> removal;
    private final Event<TagMerged> merged;
    private final Event<TagUnmerged> unmerged;
    private final Caller caller;
    private final Clock clock;
    private final LanguageTag defaultLanguage;

    TagService(TagRepository tags, MergePatch mergePatch, NamedLocks locks, SlugMaker slugMaker, Event<TagChanged> changed,
            Event<TagRemoval> removal, Event<TagMerged> merged, Event<TagUnmerged> unmerged, Caller caller, Clock clock,
            Site site) {
        this.tags = tags;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.slugMaker = slugMaker;
        this.changed = changed;
        this.removal = removal;
        this.merged = merged;
        this.unmerged = unmerged;
        this.caller = caller;
        this.clock = clock;
        this.defaultLanguage = site.defaultLanguage();
    }

    @Transactional
    Tag create(TagInput input) {
        takeTurns();
        requireName(input);
        var slug = input.slug() == null ? generateSlug(input) : requireFree(input.slug());
        var tag = new Tag(input, slug, parentId(input, null), clock.instant());
        tags.persistAndFlush(tag);
        changed.fire(new TagChanged(tag.id()));
        return tag;
    }

    @Transactional
    Tag replace(UUID id, @Nullable String ifMatch, TagInput input) {
        var tag = findForChange(id, ifMatch);
        return revise(tag, input);
    }

    @Transactional
    Tag patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var tag = findForChange(id, ifMatch);
        return revise(tag, mergePatch.apply(TagInput.of(tag), patch, TagInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        takeTurns();
        var tag = tags.findForRemoval(id).orElseThrow(() -> ProblemException.notFound("tag", id));
        tag.revision().requireMatch(ifMatch);
        requirePresent(tag);
        if (tags.hasMerged(id)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "Other tags are merged into \"" + tag.slug() + "\"; undo that first.");
        }
        if (tags.hasChildren(id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Other tags stand below \"" + tag.slug() + "\".");
        }
        removal.fire(new TagRemoval(id));
        tags.delete(tag);
        tags.flush();
        changed.fire(new TagChanged(id));
    }

    /**
     * Lets a tag stand for another. Whatever refers to it, by id or slug, means the other one from now on; none of it is
     * rewritten, so that an article may be saved meanwhile, and an undoing gives each exactly what it had.
     */
    @Transactional
    Tag merge(UUID id, @Nullable String ifMatch, TagMergeInput input) {
        var tag = findForChange(id, ifMatch);
        var into = present(input.into());
        if (into.id().equals(id)) {
            throw ProblemException.invalidContent("/into", "\"" + input.into() + "\" is this tag, or is merged into it.");
        }
        if (tags.isWithin(into.id(), id)) {
            throw ProblemException.invalidContent("/into",
                    "\"" + into.slug() + "\" stands below this tag; take it out from below first.");
        }
        tag.merge(into, caller.actor(), clock.instant());
        tags.flush();
        tags.follow(tag);
        merged.fire(new TagMerged(id, into.id()));
        return tag;
    }

    /**
     * Lets a merged tag stand for itself again, with all that was merged into it. Where the tag above it has come to stand
     * below it meanwhile, it has none above it any more.
     */
    @Transactional
    Tag unmerge(UUID id, @Nullable String ifMatch) {
        takeTurns();
        var tag = find(id);
        tag.revision().requireMatch(ifMatch);
        if (!tag.isMerged()) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + tag.slug() + "\" is not merged into another tag.");
        }
        var from = tag.presentId();
        tag.unmerge();
        tags.flush();
        tags.gather(tag);
        if (tag.parentId() != null && tags.isWithin(present(tag.parentId().toString()).id(), id)) {
            tag.detach();
            tags.flush();
        }
        unmerged.fire(new TagUnmerged(id, from));
        return tag;
    }

    private Tag present(String reference) {
        return tags.findByReference(reference).map(named -> tags.findById(named.presentId())).orElseThrow(
                () -> ProblemException.invalidContent("/into", "There is no tag \"" + reference + "\"."));
    }

    private Tag revise(Tag tag, TagInput input) {
        requireName(input);
        var slug = input.slug() == null || input.slug().equals(tag.slug()) ? tag.slug() : requireFree(input.slug());
        tag.revise(input, slug, parentId(input, tag), clock.instant());
        tags.flush();
        changed.fire(new TagChanged(tag.id()));
        return tag;
    }

    /** Changes of tags concern each other: slugs, hierarchy and merges. They are rare enough to come one by one. */
    private void takeTurns() {
        locks.hold("tags");
    }

    private Tag findForChange(UUID id, @Nullable String ifMatch) {
        takeTurns();
        var tag = find(id);
        tag.revision().requireMatch(ifMatch);
        requirePresent(tag);
        return tag;
    }

    private void requirePresent(Tag tag) {
        if (tag.isMerged()) {
            var into = tags.findById(tag.presentId());
            throw new ProblemException(ProblemType.CONFLICT,
                    "\"" + tag.slug() + "\" is merged into \"" + into.slug() + "\"; undo that first.");
        }
    }

    private Tag find(UUID id) {
        return tags.findForChange(id).orElseThrow(() -> ProblemException.notFound("tag", id));
    }

    private static void requireName(TagInput input) {
        if (input.names().isEmpty()) {
            throw ProblemException.invalidContent("/names", "A tag needs a name in at least one language.");
        }
    }

    private Slug generateSlug(TagInput input) {
        var language = input.names().in(defaultLanguage).isPresent() ? defaultLanguage
                : input.names().texts().keySet().iterator().next();
        return slugMaker.of(input.names().in(language).orElseThrow(), language).firstFree(tags::isTaken);
    }

    private Slug requireFree(Slug slug) {
        if (tags.isTaken(slug)) {
            throw new ProblemException(ProblemType.CONFLICT, "The slug \"" + slug + "\" is in use by another tag.");
        }
        return slug;
    }

    private @Nullable UUID parentId(TagInput input, @Nullable Tag tag) {
        if (input.parent() == null) {
            return null;
        }
        var parent = tags.findByReference(input.parent()).orElseThrow(
                () -> ProblemException.invalidContent("/parent", "There is no tag \"" + input.parent() + "\"."));
        if (tag != null && tags.isWithin(parent.presentId(), tag.id())) {
            throw ProblemException.invalidContent("/parent",
                    "\"" + parent.slug() + "\" stands below this tag, so it cannot stand above it.");
        }
        return parent.id();
    }
}
