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
import org.standfirst.site.Site;

/** Changes tags: unique slugs, a hierarchy without circles, and no removal of what is in use. */
@ApplicationScoped
class TagService {

    private final TagRepository tags;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final SlugMaker slugMaker;
    private final Event<TagChanged> changed;
    private final Event<TagRemoval> removal;
    private final Clock clock;
    private final LanguageTag defaultLanguage;

    TagService(TagRepository tags, MergePatch mergePatch, NamedLocks locks, SlugMaker slugMaker, Event<TagChanged> changed,
            Event<TagRemoval> removal, Clock clock,
            Site site) {
        this.tags = tags;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.slugMaker = slugMaker;
        this.changed = changed;
        this.removal = removal;
        this.clock = clock;
        this.defaultLanguage = site.defaultLanguage();
    }

    @Transactional
    Tag create(TagInput input) {
        requireName(input);
        var slug = input.slug() == null ? generateSlug(input) : requireFree(input.slug());
        var tag = new Tag(input, slug, parentId(input, null), clock.instant());
        tags.persistAndFlush(tag);
        changed.fire(new TagChanged(tag.id()));
        return tag;
    }

    @Transactional
    Tag replace(UUID id, @Nullable String ifMatch, TagInput input) {
        var tag = find(id);
        tag.revision().requireMatch(ifMatch);
        return revise(tag, input);
    }

    @Transactional
    Tag patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var tag = find(id);
        tag.revision().requireMatch(ifMatch);
        return revise(tag, mergePatch.apply(TagInput.of(tag), patch, TagInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var tag = tags.findForRemoval(id).orElseThrow(() -> ProblemException.notFound("tag", id));
        tag.revision().requireMatch(ifMatch);
        if (tags.hasChildren(id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Other tags stand below \"" + tag.slug() + "\".");
        }
        removal.fire(new TagRemoval(id));
        tags.delete(tag);
        tags.flush();
        changed.fire(new TagChanged(id));
    }

    private Tag revise(Tag tag, TagInput input) {
        requireName(input);
        var slug = input.slug() == null || input.slug().equals(tag.slug()) ? tag.slug() : requireFree(input.slug());
        tag.revise(input, slug, parentId(input, tag), clock.instant());
        tags.flush();
        changed.fire(new TagChanged(tag.id()));
        return tag;
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
        locks.hold("tag slugs");
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
        locks.hold("tag hierarchy");
        var parent = tags.findByReference(input.parent()).orElseThrow(
                () -> ProblemException.invalidContent("/parent", "There is no tag \"" + input.parent() + "\"."));
        if (tag != null && tags.isWithin(parent.id(), tag.id())) {
            throw ProblemException.invalidContent("/parent",
                    "\"" + parent.slug() + "\" stands below this tag, so it cannot stand above it.");
        }
        return parent.id();
    }
}
