package org.standfirst.delivery.article;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what articles were called once, and which of them were taken from readers. */
@ApplicationScoped
public class FormerArticles {

    private final EntityManager database;

    FormerArticles(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** The withdrawal of an article; it counts only while there is nothing to see. */
    @SuppressWarnings("unchecked")
    public Optional<Withdrawal> withdrawal(UUID id) {
        List<Tuple> rows = database.createNativeQuery(
                "select recall_reason, recall_text from published.withdrawn_article where id = :id", Tuple.class)
                .setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(
                row -> new Withdrawal(row.get("recall_reason", String.class), row.get("recall_text", String.class)));
    }

    /** The last article that readers could find under this name, where none is under it now. */
    @SuppressWarnings("unchecked")
    public Optional<FormerHolder> holder(String language, String slug) {
        List<Tuple> rows = database.createNativeQuery("""
                select held.id, a.slug from (
                    select article_id, held_until from published.former_slug where language = :language and slug = :slug
                    union all
                    select id, withdrawn_at from published.withdrawn_article where language = :language and slug = :slug
                ) held (id, until)
                left join published.article a on a.id = held.id
                order by held.until desc, held.id desc
                limit 1""", Tuple.class).setParameter("language", language).setParameter("slug", slug).getResultList();
        return rows.stream().findFirst().map(row -> new FormerHolder(row.get("id", UUID.class),
                language, row.get("slug", String.class)));
    }
}
