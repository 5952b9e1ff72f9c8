package org.standfirst.partner.article;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.CopyTerms;
import org.standfirst.delivery.article.query.Entitlement;

/** Reads what partners may have, where the database that decides on it reads that. */
@ApplicationScoped
class EntitlementRepository {

    private final EntityManager database;

    EntitlementRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** What a partner may have, and by which terms. */
    record Agreement(Entitlement entitlement, CopyTerms terms) {
    }

    @SuppressWarnings("unchecked")
    Optional<Agreement> find(UUID partner) {
        List<Tuple> rows = database.createNativeQuery("""
                select array_to_string(languages, ',') as languages, array_to_string(tags, ',') as tags, published_from,
                    text = 'full' as full_text, licence, terms_url
                from published.partner_entitlement where partner_id = :partner and active
                """, Tuple.class).setParameter("partner", partner).getResultList();
        return rows.stream().findFirst().map(row -> new Agreement(
                new Entitlement(partner, list(row.get("languages", String.class)), list(row.get("tags", String.class)),
                        row.get("published_from", Instant.class)),
                new CopyTerms(row.get("full_text", Boolean.class), row.get("licence", String.class),
                        row.get("terms_url", String.class))));
    }

    /** A digest of all that decides what a partner gets. Tags count by what they mean now: one may have been merged. */
    @SuppressWarnings("unchecked")
    Optional<String> digest(UUID partner) {
        List<String> digests = database.createNativeQuery("""
                select md5(cast((languages, tags is null, array(
                        select coalesce(tag.merged_into_id, tag.id) from published.tag where tag.id = any(tags) order by 1),
                    extract(epoch from published_from), text, licence, terms_url) as text))
                from published.partner_entitlement where partner_id = :partner and active
                """, String.class).setParameter("partner", partner).getResultList();
        return digests.stream().findFirst();
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }
}
