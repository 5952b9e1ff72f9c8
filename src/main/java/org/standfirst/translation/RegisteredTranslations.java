package org.standfirst.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Cursor;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Slice;
import org.standfirst.language.LanguageTag;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;

/**
 * The translations that partners register themselves, and what editors decide about them. Two partners may have one in the
 * same language; an editor says which of them comes first.
 */
@ApplicationScoped
public class RegisteredTranslations {

    private final ExternalTranslationRepository translations;
    private final Publishers publishers;
    private final Event<ExternalTranslationChanged> changed;
    private final Clock clock;

    RegisteredTranslations(ExternalTranslationRepository translations, Publishers publishers,
            Event<ExternalTranslationChanged> changed, Clock clock) {
        this.translations = translations;
        this.publishers = publishers;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What a partner says of a translation that it hosts.
     *
     * @param partner the partner
     * @param input the translation; the publisher by its id, one of the partner's own
     * @param needsApproval whether an editor is to approve it, and each change of what it says
     * @param followsVersion the present version of the original
     */
    public record Registration(UUID partner, ExternalTranslationInput input, boolean needsApproval, int followsVersion) {
    }

    /**
     * Records the translation, or what the partner says of it now. One that the newsroom has recorded for the same site is the
     * partner's from then on.
     *
     * @return it, with whether it is new
     */
    @Transactional
    public Registered register(UUID storyId, Registration registration) {
        var input = registration.input();
        var publisher = publishers.claim(input.publisher()).orElseThrow(() -> ProblemException.invalidContent("/publisher",
                "There is no publisher \"" + input.publisher() + "\"."));
        var present = translations.findForChange(storyId, input.language(), publisher.id());
        var approval = present.filter(row -> saysTheSame(row, input)).map(ExternalTranslation::approval)
                .orElse(registration.needsApproval() ? Approval.PENDING : Approval.APPROVED);
        var row = present.orElseGet(() -> new ExternalTranslation(storyId, input, publisher.id(),
                registration.followsVersion(), clock.instant()));
        row.revise(input, publisher.id(), clock.instant());
        row.confirm(registration.followsVersion(), clock.instant());
        row.decide(approval, clock.instant());
        row.leaveTo(registration.partner(), approval);
        translations.persistAndFlush(row);
        changed.fire(new ExternalTranslationChanged(row.id()));
        return new Registered(ExternalTranslations.view(row, publisher), present.isEmpty());
    }

    /** A translation that was recorded, with whether it is new. */
    public record Registered(ExternalTranslationView translation, boolean isNew) {
    }

    /** Those that the partner hosts of the story in the language, the first registered first. */
    public List<ExternalTranslationView> ofPartner(UUID partner, UUID storyId, LanguageTag language) {
        return translations.ofPartner(partner, storyId, language).stream().map(this::view).toList();
    }

    /** Takes one back. */
    @Transactional
    public void withdraw(UUID id) {
        translations.delete(find(id));
        translations.flush();
        changed.fire(new ExternalTranslationChanged(id));
    }

    /** Those that wait for an editor, the newest first. */
    public Slice<ExternalTranslationView> pending(int limit, Optional<Cursor> from) {
        var slice = translations.pending(limit, from);
        return new Slice<>(slice.map(this::view), slice.previous(), slice.next());
    }

    /** How many wait for an editor. */
    public long countPending() {
        return translations.countPending();
    }

    /** Shows one to readers, or not. */
    @Transactional
    public ExternalTranslationView decide(UUID storyId, UUID id, @Nullable String ifMatch, Approval approval) {
        var row = find(storyId, id, ifMatch);
        row.decide(approval, clock.instant());
        translations.flush();
        changed.fire(new ExternalTranslationChanged(id));
        return view(row);
    }

    /** Lets one come before all others in its language. */
    @Transactional
    public ExternalTranslationView prefer(UUID storyId, UUID id, @Nullable String ifMatch) {
        var row = find(storyId, id, ifMatch);
        if (row.approval() != Approval.APPROVED) {
            throw new ProblemException(ProblemType.CONFLICT, "Readers do not see the translation: it is not approved.");
        }
        var former = translations.preferred(storyId, row.language());
        former.forEach(other -> other.prefer(false));
        // Before the other one, since there is never more than one.
        translations.flush();
        row.prefer(true);
        translations.flush();
        former.forEach(other -> changed.fire(new ExternalTranslationChanged(other.id())));
        changed.fire(new ExternalTranslationChanged(id));
        return view(row);
    }

    private static boolean saysTheSame(ExternalTranslation row, ExternalTranslationInput input) {
        return row.url().equals(input.url()) && Objects.equals(row.headline(), input.headline());
    }

    private ExternalTranslation find(UUID storyId, UUID id, @Nullable String ifMatch) {
        var row = translations.findForChange(id).filter(found -> found.storyId().equals(storyId))
                .orElseThrow(() -> ProblemException.notFound("external translation", id));
        if (ifMatch != null) {
            row.revision().requireMatch(ifMatch);
        }
        return row;
    }

    private ExternalTranslation find(UUID id) {
        return translations.findForChange(id).orElseThrow(() -> ProblemException.notFound("external translation", id));
    }

    private ExternalTranslationView view(ExternalTranslation row) {
        PublisherReference host = Objects.requireNonNull(publishers.byId(List.of(row.publisherId())).get(row.publisherId()),
                "a publisher that hosts something cannot be removed");
        return ExternalTranslations.view(row, host);
    }
}
