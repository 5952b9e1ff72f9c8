package org.standfirst.partner.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.partner.Partners;
import org.standfirst.security.Caller;
import org.standfirst.translation.Approval;
import org.standfirst.translation.ExternalTranslationView;

/** Asks partners for translations, and follows what becomes of that. */
@ApplicationScoped
class TranslationRequests {

    private final TranslationRequestRepository requests;
    private final StoryRepository stories;
    private final Partners partners;
    private final Event<TranslationRequested> requested;
    private final Event<TranslationRequestChanged> changed;
    private final Clock clock;

    TranslationRequests(TranslationRequestRepository requests, StoryRepository stories, Partners partners,
            Event<TranslationRequested> requested, Event<TranslationRequestChanged> changed, Clock clock) {
        this.requests = requests;
        this.stories = stories;
        this.partners = partners;
        this.requested = requested;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    TranslationRequest ask(UUID article, TranslationRequestInput input, Caller caller) {
        var partner = partners.find(input.partner()).orElseThrow(() -> ProblemException.invalidContent("/partner",
                "There is no partner \"" + input.partner() + "\"."));
        // Nobody can translate what it cannot read.
        var story = stories.entitled(partner.id(), article).orElseThrow(() -> refusal(article, partner.slug().value()));
        if (story.language().equals(input.language().value())) {
            throw ProblemException.invalidContent("/language", "The article itself is in \"" + input.language() + "\".");
        }
        if (requests.findOpen(story.id(), partner.id(), input.language()).isPresent()) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "\"" + partner.slug() + "\" is asked for this in \"" + input.language() + "\" already.");
        }
        var request = new TranslationRequest(new TranslationRequest.Wish(article, story.id(), partner.id(), input.language(),
                input.note(), input.dueAt()), caller.actor(), clock.instant());
        requests.persistAndFlush(request);
        requested.fire(new TranslationRequested(request.id(), partner.id(), article, input.language().value()));
        return request;
    }

    private ProblemException refusal(UUID article, String partner) {
        return stories.of(article).isEmpty() ? ProblemException.notFound("article", article)
                : new ProblemException(ProblemType.CONFLICT,
                        "\"" + partner + "\" may not have the article: it is not public, or not among what it is entitled to.");
    }

    @Transactional
    TranslationRequest accept(UUID partner, UUID id, @Nullable String ifMatch) {
        return change(partner, id, ifMatch, TranslationRequest::accept);
    }

    @Transactional
    TranslationRequest decline(UUID partner, UUID id, @Nullable String ifMatch, @Nullable String reason) {
        return change(partner, id, ifMatch, (request, now) -> request.decline(reason, now));
    }

    /** A translation that readers see fulfils what its partner was asked for. */
    void fulfil(ExternalTranslationView translation) {
        if (translation.approval() != Approval.APPROVED || translation.partner() == null) {
            return;
        }
        requests.findOpen(translation.storyId(), translation.partner(), translation.language()).ifPresent(request -> {
            request.fulfil(translation.id(), clock.instant());
            tell(request);
        });
    }

    private TranslationRequest change(UUID partner, UUID id, @Nullable String ifMatch,
            BiConsumer<TranslationRequest, Instant> step) {
        var request = requests.findForChange(id).filter(found -> found.partnerId().equals(partner))
                .orElseThrow(() -> ProblemException.notFound("translation request", id));
        if (ifMatch != null) {
            request.revision().requireMatch(ifMatch);
        }
        step.accept(request, clock.instant());
        tell(request);
        return request;
    }

    private void tell(TranslationRequest request) {
        requests.flush();
        changed.fire(new TranslationRequestChanged(request.id(), request.partnerId(), request.articleId(),
                request.language().value(), request.state().stateName()));
    }
}
