package org.standfirst.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;
import org.standfirst.http.Slice;
import org.standfirst.language.Slug;

@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

    private static final Keyset<Partner> NEWEST = new Keyset<>("createdAt", Partner::createdAt, Partner::id);

    Slice<Partner> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    Optional<Partner> findByReference(String reference) {
        return Reference.parse(reference).find(this::findByIdOptional,
                slug -> find("slug", slug).<Partner> firstResultOptional());
    }

    boolean isTaken(Slug slug) {
        return count("slug", slug) > 0;
    }

    /** Reads the partner for a change, and makes other changes of it wait. */
    Optional<Partner> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is a key, be it revoked, that calls on behalf of the partner. */
    boolean hasKeys(UUID partner) {
        return exists("select 1 from editorial.api_key where partner_id = cast(:id as uuid) limit 1", partner);
    }

    /** Whether the publisher is one of a partner's sites. */
    boolean usesPublisher(UUID publisher) {
        return exists("select 1 from editorial.partner where jsonb_exists(publishers, :id) limit 1", publisher);
    }

    /** Whether a partner is limited to the tag. */
    boolean usesTag(UUID tag) {
        return exists("select 1 from editorial.partner where jsonb_exists(tags, :id) limit 1", tag);
    }

    private boolean exists(String sql, UUID id) {
        return !getEntityManager().createNativeQuery(sql, Integer.class).setParameter("id", id.toString()).getResultList()
                .isEmpty();
    }
}
