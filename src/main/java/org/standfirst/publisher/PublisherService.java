package org.standfirst.publisher;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.NamedLocks;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.language.Slug;

/** Changes publishers: unique slugs, and no removal of one that something refers to. */
@ApplicationScoped
class PublisherService {

    private final PublisherRepository publishers;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final Event<PublisherChanged> changed;
    private final Event<PublisherRemoval> removal;
    private final Clock clock;

    PublisherService(PublisherRepository publishers, MergePatch mergePatch, NamedLocks locks, Event<PublisherChanged> changed,
            Event<PublisherRemoval> removal,
            Clock clock) {
        this.publishers = publishers;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.changed = changed;
        this.removal = removal;
        this.clock = clock;
    }

    @Transactional
    Publisher create(PublisherInput input) {
        var slug = input.slug() == null ? generateSlug(input) : requireFree(input.slug());
        var publisher = new Publisher(input, slug, clock.instant());
        publishers.persistAndFlush(publisher);
        changed.fire(new PublisherChanged(publisher.id()));
        return publisher;
    }

    @Transactional
    Publisher replace(UUID id, @Nullable String ifMatch, PublisherInput input) {
        var publisher = find(id);
        publisher.revision().requireMatch(ifMatch);
        return revise(publisher, input);
    }

    @Transactional
    Publisher patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var publisher = find(id);
        publisher.revision().requireMatch(ifMatch);
        return revise(publisher, mergePatch.apply(PublisherInput.of(publisher), patch, PublisherInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var publisher = publishers.findForRemoval(id).orElseThrow(() -> ProblemException.notFound("publisher", id));
        publisher.revision().requireMatch(ifMatch);
        removal.fire(new PublisherRemoval(id));
        publishers.delete(publisher);
        publishers.flush();
        changed.fire(new PublisherChanged(id));
    }

    private Publisher revise(Publisher publisher, PublisherInput input) {
        var slug = input.slug() == null || input.slug().equals(publisher.slug()) ? publisher.slug() : requireFree(input.slug());
        publisher.revise(input, slug, clock.instant());
        publishers.flush();
        changed.fire(new PublisherChanged(publisher.id()));
        return publisher;
    }

    private Publisher find(UUID id) {
        return publishers.findForChange(id).orElseThrow(() -> ProblemException.notFound("publisher", id));
    }

    private Slug generateSlug(PublisherInput input) {
        locks.hold("publisher slugs");
        return Slug.of(input.name(), Locale.ROOT).firstFree(publishers::isTaken);
    }

    private Slug requireFree(Slug slug) {
        if (publishers.isTaken(slug)) {
            throw new ProblemException(ProblemType.CONFLICT, "The slug \"" + slug + "\" is in use by another publisher.");
        }
        return slug;
    }
}
