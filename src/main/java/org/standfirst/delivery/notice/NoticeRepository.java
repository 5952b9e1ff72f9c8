package org.standfirst.delivery.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.standfirst.delivery.NamedTags;

/** Reads the notices that run now; row-level security hides the others. */
@ApplicationScoped
class NoticeRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    NoticeRepository(@PersistenceUnit("delivery") EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Those that are not limited to tags, and with a tag those limited to it or to one above it; the most important first.
     *
     * @param languages the language of the reader and those broader than it
     */
    List<NoticeRow> running(List<String> languages, Optional<String> placement, Optional<String> tag) {
        var query = database.createNativeQuery("""
                with recursive above (id) as (
                    %s
                    union
                    select tag.parent_id from above join published.tag on tag.id = above.id where tag.parent_id is not null)
                select cast(coalesce(json_agg(json_build_object('placement', placement, 'title', title, 'text', text,
                    'action', action, 'languages', languages) order by priority desc, id), '[]') as text)
                from published.notice
                where (tags = '[]' or exists (
                        select from above join published.tag meant on coalesce(meant.merged_into_id, meant.id) = above.id
                        where jsonb_exists(notice.tags, cast(meant.id as text))))
                    and (languages = '[]' or exists (
                        select from jsonb_array_elements_text(notice.languages) meant (language)
                        where meant.language in (:languages)))
                """.formatted(NamedTags.ids("")) + (placement.isPresent() ? " and placement = :placement" : ""), String.class)
                .setParameter("languages", languages);
        NamedTags.values("", tag.stream().toList()).forEach(query::setParameter);
        placement.ifPresent(name -> query.setParameter("placement", name));
        try {
            return json.readValue((String) query.getSingleResult(), new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
