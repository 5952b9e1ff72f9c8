package org.standfirst.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
import org.standfirst.publisher.PublisherRemoval;
import org.standfirst.tag.TagRemoval;

/** Changes partners: unique slugs, and no removal of one that has ever had a key. */
@ApplicationScoped
class PartnerService {

    private final PartnerRepository partners;
    private final PartnerReferences references;
    private final MergePatch mergePatch;
    private final NamedLocks locks;
    private final Event<PartnerChanged> changed;
    private final Clock clock;

    PartnerService(PartnerRepository partners, PartnerReferences references, MergePatch mergePatch, NamedLocks locks,
            Event<PartnerChanged> changed, Clock clock) {
        this.partners = partners;
        this.references = references;
        this.mergePatch = mergePatch;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Partner create(PartnerInput input) {
        var slug = input.slug() == null ? generateSlug(input) : requireFree(input.slug());
        var partner = new Partner(input, slug, references.check(input), clock.instant());
        partners.persistAndFlush(partner);
        changed.fire(new PartnerChanged(partner.id()));
        return partner;
    }

    @Transactional
    Partner replace(UUID id, @Nullable String ifMatch, PartnerInput input) {
        var partner = find(id);
        partner.revision().requireMatch(ifMatch);
        return revise(partner, input);
    }

    @Transactional
    Partner patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var partner = find(id);
        partner.revision().requireMatch(ifMatch);
        return revise(partner, mergePatch.apply(PartnerInput.of(partner), patch, PartnerInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var partner = find(id);
        partner.revision().requireMatch(ifMatch);
        if (partners.hasKeys(id)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The partner has had keys, and what it did shall stay known: suspend it instead.");
        }
        partners.delete(partner);
        partners.flush();
        changed.fire(new PartnerChanged(id));
    }

    void refuseRemoval(@Observes TagRemoval removal) {
        if (partners.usesTag(removal.id())) {
            throw new ProblemException(ProblemType.CONFLICT, "A partner is entitled to this tag.");
        }
    }

    void refuseRemoval(@Observes PublisherRemoval removal) {
        if (partners.usesPublisher(removal.id())) {
            throw new ProblemException(ProblemType.CONFLICT, "The publisher is a partner's site.");
        }
    }

    private Partner revise(Partner partner, PartnerInput input) {
        var slug = input.slug() == null || input.slug().equals(partner.slug()) ? partner.slug() : requireFree(input.slug());
        partner.revise(input, slug, references.check(input), clock.instant());
        partners.flush();
        changed.fire(new PartnerChanged(partner.id()));
        return partner;
    }

    private Partner find(UUID id) {
        return partners.findForChange(id).orElseThrow(() -> ProblemException.notFound("partner", id));
    }

    private Slug generateSlug(PartnerInput input) {
        locks.hold("partner slugs");
        return Slug.of(input.name(), Locale.ROOT).firstFree(partners::isTaken);
    }

    private Slug requireFree(Slug slug) {
        if (partners.isTaken(slug)) {
            throw new ProblemException(ProblemType.CONFLICT, "The slug \"" + slug + "\" is in use by another partner.");
        }
        return slug;
    }
}
