package org.standfirst.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the ledger of what was handed out beside the one of recalls. */
@ApplicationScoped
class ReachRepository {

    private static final TypeReference<List<ReachView.Way>> WAYS = new TypeReference<>() {
    };

    private final EntityManager database;
    private final ObjectMapper json;

    ReachRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The partners that have had the article, with what any of their keys has said of a recall. */
    @SuppressWarnings("unchecked")
    List<ReachView.Holder> holders(UUID article, @Nullable UUID recall) {
        List<Tuple> rows = database
                .createNativeQuery(
                        """
                                select partner.id, cast(partner.slug as text) as slug, partner.name, cast(json_agg(json_build_object(
                                        'via', handed.via, 'firstAt', to_char(handed.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                        'lastAt', to_char(handed.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                                        order by handed.first_at, handed.via) as text) as ways,
                                    (select min(said.acknowledged_at) from editorial.recall_acknowledgement said
                                        join editorial.api_key key on key.id = said.key_id
                                        where said.recall_id = cast(:recall as uuid) and key.partner_id = partner.id) as acknowledged_at
                                from editorial.handed_out handed join editorial.partner on partner.id = handed.partner_id
                                where handed.article_id = :article
                                group by partner.id order by min(handed.first_at), partner.id
                                """,
                        Tuple.class)
                .setParameter("article", article)
                .setParameter("recall", recall == null ? null : recall.toString()).getResultList();
        return rows.stream().map(row -> new ReachView.Holder(row.get("id", UUID.class), row.get("slug", String.class),
                row.get("name", String.class), ways(row.get("ways", String.class)),
                row.get("acknowledged_at", Instant.class))).toList();
    }

    private List<ReachView.Way> ways(String text) {
        try {
            return json.readValue(text, WAYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
