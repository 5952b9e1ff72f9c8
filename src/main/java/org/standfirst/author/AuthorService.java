package org.standfirst.author;

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

/** Changes authors: unique slugs, and no removal of one who signs something. */
@ApplicationScoped
class AuthorService {

    private final AuthorRepository authors;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final Event<AuthorChanged> changed;
    private final Event<AuthorRemoval> removal;
    private final Clock clock;

    AuthorService(AuthorRepository authors, MergePatch mergePatch, NamedLocks locks, Event<AuthorChanged> changed,
            Event<AuthorRemoval> removal,
            Clock clock) {
        this.authors = authors;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.changed = changed;
        this.removal = removal;
        this.clock = clock;
    }

    @Transactional
    Author create(AuthorInput input) {
        var slug = input.slug() == null ? generateSlug(input) : requireFree(input.slug());
        var author = new Author(input, slug, clock.instant());
        authors.persistAndFlush(author);
        changed.fire(new AuthorChanged(author.id()));
        return author;
    }

    @Transactional
    Author replace(UUID id, @Nullable String ifMatch, AuthorInput input) {
        var author = find(id);
        author.revision().requireMatch(ifMatch);
        return revise(author, input);
    }

    @Transactional
    Author patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var author = find(id);
        author.revision().requireMatch(ifMatch);
        return revise(author, mergePatch.apply(AuthorInput.of(author), patch, AuthorInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var author = authors.findForRemoval(id).orElseThrow(() -> ProblemException.notFound("author", id));
        author.revision().requireMatch(ifMatch);
        removal.fire(new AuthorRemoval(id));
        authors.delete(author);
        authors.flush();
        changed.fire(new AuthorChanged(id));
    }

    private Author revise(Author author, AuthorInput input) {
        var slug = input.slug() == null || input.slug().equals(author.slug()) ? author.slug() : requireFree(input.slug());
        author.revise(input, slug, clock.instant());
        authors.flush();
        changed.fire(new AuthorChanged(author.id()));
        return author;
    }

    private Author find(UUID id) {
        return authors.findForChange(id).orElseThrow(() -> ProblemException.notFound("author", id));
    }

    private Slug generateSlug(AuthorInput input) {
        locks.hold("author slugs");
        return Slug.of(input.name(), Locale.ROOT).firstFree(authors::isTaken);
    }

    private Slug requireFree(Slug slug) {
        if (authors.isTaken(slug)) {
            throw new ProblemException(ProblemType.CONFLICT, "The slug \"" + slug + "\" is in use by another author.");
        }
        return slug;
    }
}
