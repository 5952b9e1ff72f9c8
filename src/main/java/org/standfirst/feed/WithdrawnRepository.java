package org.standfirst.feed;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.standfirst.delivery.article.Withdrawal;
import org.standfirst.feed.format.Withdrawn;

/** Reads what was taken from readers lately. */
@ApplicationScoped
class WithdrawnRepository {

    private static final int MOST = 50;

    private final EntityManager database;

    WithdrawnRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** The latest of a language, the last one first. What is public again is none of them. */
    @SuppressWarnings("unchecked")
    List<Withdrawn> latest(String language) {
        List<Tuple> rows = database.createNativeQuery("""
                select gone.id, gone.withdrawn_at, gone.recall_reason, gone.recall_text
                from published.withdrawn_article gone
                where gone.language = :language
                    and not exists (select from published.article back where back.id = gone.id)
                order by gone.withdrawn_at desc, gone.id desc limit :limit""", Tuple.class)
                .setParameter("language", language).setParameter("limit", MOST).getResultList();
        return rows.stream().map(row -> new Withdrawn(row.get("id", UUID.class), row.get("withdrawn_at", Instant.class),
                new Withdrawal(row.get("recall_reason", String.class), row.get("recall_text", String.class)))).toList();
    }

    /** The surrogate key of all that {@link #latest} gives. */
    static String key(String language) {
        return "withdrawn:" + language;
    }
}
