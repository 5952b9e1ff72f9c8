package org.standfirst.recall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.security.Actor;
import org.standfirst.site.Site;

@ApplicationScoped
class RecallRepository implements PanacheRepositoryBase<RecallEntry, UUID> {

    private static final Keyset<RecallEntry> NEWEST = new Keyset<>("recalledAt", RecallEntry::recalledAt, RecallEntry::id);

    private final Site site;

    RecallRepository(Site site) {
        this.site = site;
    }

    /** That a partner has taken down what it had. */
    record Acknowledgement(UUID recall, UUID key, String name, Instant at) {
    }

    Slice<RecallEntry> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    List<RecallEntry> ofArticle(UUID article) {
        return list("articleId = ?1 order by recalledAt desc", article);
    }

    void lift(UUID article, Instant at) {
        list("articleId = ?1 and liftedAt is null", article).forEach(recall -> recall.lift(at));
        flush();
    }

    /** Notes the acknowledgement of a partner; the first one counts. */
    void acknowledge(UUID recall, Actor partner, Instant at) {
        getEntityManager().createNativeQuery("""
                insert into editorial.recall_acknowledgement (recall_id, key_id, name, acknowledged_at)
                values (:recall, :key, :name, :at) on conflict do nothing
                """).setParameter("recall", recall).setParameter("key", partner.id()).setParameter("name", partner.name())
                .setParameter("at", at).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<Acknowledgement>> acknowledgements(List<UUID> recalls) {
        if (recalls.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = getEntityManager().createNativeQuery("""
                select recall_id, key_id, name, acknowledged_at from editorial.recall_acknowledgement
                where recall_id in (:recalls) order by acknowledged_at, key_id
                """, Tuple.class).setParameter("recalls", recalls).getResultList();
        return rows.stream().map(row -> new Acknowledgement(row.get("recall_id", UUID.class), row.get("key_id", UUID.class),
                row.get("name", String.class), row.get("acknowledged_at", Instant.class)))
                .collect(Collectors.groupingBy(Acknowledgement::recall));
    }

    /** Every address under which readers could find each article. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<String>> addresses(List<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = getEntityManager().createNativeQuery("""
                select id, language, slug from published.withdrawn_article where id in (:articles)
                union select article_id, language, slug from published.former_slug where article_id in (:articles)
                union select id, language, slug from published.article where id in (:articles) and visible_from <= now()
                order by id, language, slug
                """, Tuple.class).setParameter("articles", articles).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("id", UUID.class), Collectors.mapping(
                row -> site.articleUrl(row.get("language", String.class), row.get("slug", String.class)),
                Collectors.toList())));
    }
}
