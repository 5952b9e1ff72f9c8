package org.standfirst.redirect;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.NamedLocks;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.language.InvalidValueException;
import org.standfirst.site.Place;
import org.standfirst.site.Site;

/** Changes redirects: one for each address, and none that leads back to where it began. */
@ApplicationScoped
class RedirectService {

    private static final UUID NONE = new UUID(0, 0);
    private static final int GONE = 410;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 307, 308, GONE);

    private final RedirectRepository redirects;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final Event<RedirectChanged> changed;
    private final Clock clock;
    private final Site site;

    RedirectService(RedirectRepository redirects, MergePatch mergePatch, NamedLocks locks, Event<RedirectChanged> changed,
            Clock clock, Site site) {
        this.redirects = redirects;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
        this.site = site;
    }

    @Transactional
    Redirect create(RedirectInput input) {
        var redirect = new Redirect(input, route(input, NONE), clock.instant());
        redirects.persistAndFlush(redirect);
        changed.fire(new RedirectChanged(redirect.id()));
        return redirect;
    }

    @Transactional
    Redirect replace(UUID id, @Nullable String ifMatch, RedirectInput input) {
        return revise(find(id, ifMatch), input);
    }

    @Transactional
    Redirect patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var redirect = find(id, ifMatch);
        return revise(redirect, mergePatch.apply(RedirectInput.of(redirect), patch, RedirectInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        redirects.delete(find(id, ifMatch));
        redirects.flush();
        changed.fire(new RedirectChanged(id));
    }

    private Redirect revise(Redirect redirect, RedirectInput input) {
        redirect.revise(input, route(input, redirect.id()), clock.instant());
        redirects.flush();
        changed.fire(new RedirectChanged(redirect.id()));
        return redirect;
    }

    private Redirect find(UUID id, @Nullable String ifMatch) {
        var redirect = redirects.findForChange(id).orElseThrow(() -> ProblemException.notFound("redirect", id));
        redirect.revision().requireMatch(ifMatch);
        return redirect;
    }

    /** Checks both ends. Writers take turns, since two redirects may close a circle that neither closes alone. */
    private Redirect.Route route(RedirectInput input, UUID id) {
        requireOneEnd(input);
        locks.hold("redirects");
        var from = key(input.from(), "/from");
        if (Place.hasMore(input.from())) {
            throw ProblemException.invalidContent("/from", "A query or fragment is not looked at; leave it out.");
        }
        redirects.findBySource(from).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + input.from() + "\" has a redirect already.");
        });
        if (input.article() != null && !redirects.articleExists(input.article())) {
            throw ProblemException.invalidContent("/article", "There is no article \"" + input.article() + "\".");
        }
        var to = input.to() == null ? null : key(input.to(), "/to");
        if (to != null && redirects.leadsTo(to, from, id)) {
            throw ProblemException.invalidContent("/to", "\"" + input.to() + "\" leads back to \"" + input.from() + "\".");
        }
        return new Redirect.Route(from, to);
    }

    private static void requireOneEnd(RedirectInput input) {
        if (!STATUSES.contains(input.status())) {
            throw ProblemException.invalidContent("/status", "The status is 301, 302, 307, 308 or 410.");
        }
        var ends = (input.to() == null ? 0 : 1) + (input.article() == null ? 0 : 1);
        if (ends != (input.status() == GONE ? 0 : 1)) {
            throw ProblemException.invalidContent("/to",
                    "A redirect has either \"to\" or \"article\"; one with status 410 has neither.");
        }
    }

    private String key(String address, String pointer) {
        try {
            return site.place(address).key();
        } catch (InvalidValueException e) {
            throw ProblemException.invalidContent(pointer, String.valueOf(e.getMessage()));
        }
    }
}
