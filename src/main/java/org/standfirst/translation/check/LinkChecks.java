package org.standfirst.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.NamedLocks;
import org.standfirst.translation.ExternalTranslationChanged;
import org.standfirst.translation.TranslationPairChanged;
import org.standfirst.translation.check.LinkCheck.Health;
import org.standfirst.translation.check.LinkCheckRepository.EditionName;

/** Says which translation is to be visited next, and takes note of what was found: the two ends of a visit. */
@ApplicationScoped
class LinkChecks {

    /** Longer than any visit: after that, whoever took it is taken for dead. */
    private static final Duration VISIT = Duration.ofMinutes(2);

    private final LinkCheckRepository checks;
    private final NamedLocks locks;
    private final CheckConfig config;
    private final Event<ExternalTranslationChanged> changed;
    private final Event<TranslationPairChanged> pairChanged;
    private final Event<TranslationFound> found;
    private final Clock clock;

    LinkChecks(LinkCheckRepository checks, NamedLocks locks, CheckConfig config, Event<ExternalTranslationChanged> changed,
            Event<TranslationPairChanged> pairChanged, Event<TranslationFound> found, Clock clock) {
        this.checks = checks;
        this.locks = locks;
        this.config = config;
        this.changed = changed;
        this.pairChanged = pairChanged;
        this.found = found;
        this.clock = clock;
    }

    /** A translation that is to be visited, where it is, and the editions here that it should lead back to. */
    record Visit(UUID translation, String url, List<EditionName> editions) {
    }

    /** The next one. Instances take turns at this, so that of all of them one at a time visits a host. */
    @Transactional
    Optional<Visit> next() {
        locks.hold("translation checks");
        return checks.claim(VISIT).flatMap(checks::findByIdOptional)
                .map(check -> new Visit(check.translationId(), check.url(), checks.editions(check.translationId())));
    }

    /** Takes note of what was found, unless the translation has moved or gone meanwhile. */
    @Transactional
    void note(Visit visit, Finding finding) {
        checks.findForChange(visit.translation()).filter(check -> check.url().equals(visit.url())).ifPresent(check -> {
            var before = check.health(config);
            var pointedBack = check.pointsBack();
            check.note(finding, config, clock.instant());
            checks.flush();
            if (!Objects.equals(pointedBack, check.pointsBack())) {
                pairChanged.fire(new TranslationPairChanged(visit.translation()));
            }
            tell(visit.translation(), before, check.health(config));
        });
    }

    private void tell(UUID translation, Health before, Health after) {
        if ((before == Health.HIDDEN) != (after == Health.HIDDEN)) {
            changed.fire(new ExternalTranslationChanged(translation));
        }
        if (before != after && after != Health.FAILING && !(before == Health.FAILING && after == Health.ALIVE)) {
            found.fire(new TranslationFound(translation, after.name().toLowerCase(Locale.ROOT)));
        }
    }
}
