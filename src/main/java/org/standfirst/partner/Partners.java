package org.standfirst.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.language.Slug;
import org.standfirst.security.KeyHolders;

/** The partners as other packages refer to them. */
@ApplicationScoped
public class Partners implements KeyHolders {

    private final PartnerRepository partners;

    Partners(PartnerRepository partners) {
        this.partners = partners;
    }

    /**
     * A partner that something refers to.
     *
     * @param id its id
     * @param slug its slug
     * @param name its name
     * @param publishers its sites: ids of publishers
     * @param approves whether an editor approves its translations before they show
     */
    public record PartnerReference(UUID id, Slug slug, String name, List<UUID> publishers, boolean approves) {

        static PartnerReference of(Partner partner) {
            return new PartnerReference(partner.id(), partner.slug(), partner.name(), partner.publishers(),
                    partner.approval() == Approval.AFTER_APPROVAL);
        }
    }

    /** The partner with this id. */
    public Optional<PartnerReference> find(UUID id) {
        return partners.findByIdOptional(id).map(PartnerReference::of);
    }

    /** The partner with this id or slug. */
    public Optional<PartnerReference> find(String reference) {
        return partners.findByReference(reference).map(PartnerReference::of);
    }

    /** The partners with these ids, by id. */
    public Map<UUID, PartnerReference> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : partners.list("id in ?1", List.copyOf(ids)).stream().map(PartnerReference::of)
                        .collect(Collectors.toMap(PartnerReference::id, Function.identity()));
    }

    @Override
    public Optional<UUID> idOf(String reference) {
        return partners.findByReference(reference).map(Partner::id);
    }
}
