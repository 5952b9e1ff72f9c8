package org.standfirst.delivery.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.standfirst.language.LanguageTag;

/** Reads the notices that run now; row-level security hides the others. */
@ApplicationScoped
class NoticeRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    NoticeRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that are not limited to tags, the most important first. */
    List<NoticeRow> running(LanguageTag language, Optional<String> placement) {
        var query = database.createNativeQuery("""
                select cast(coalesce(json_agg(json_build_object('placement', placement, 'title', title, 'text', text,
                    'action', action, 'languages', languages) order by priority desc, id), '[]') as text)
                from published.notice
                where tags = '[]' and (languages = '[]' or languages @> to_jsonb(cast(:language as text)))
                """ + (placement.isPresent() ? " and placement = :placement" : ""), String.class)
                .setParameter("language", language.value());
        placement.ifPresent(name -> query.setParameter("placement", name));
        try {
            return json.readValue((String) query.getSingleResult(), new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
