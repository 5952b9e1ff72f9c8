package org.standfirst.partner.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which story an article belongs to. */
@ApplicationScoped
class StoryRepository {

    private static final String STORY = """
            select article.story_id, article.language, coalesce((select original.version from published.article original
                where original.story_id = article.story_id and original.original limit 1), 0) as version
            from editorial.article where article.id = :article and article.deleted_at is null""";

    private final EntityManager database;

    StoryRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * A story that an article belongs to.
     *
     * @param id the story
     * @param language the language of the article
     * @param version the version of the original that readers see; 0 where they see none
     */
    record Story(UUID id, String language, int version) {
    }

    /** The story of an article. */
    Optional<Story> of(UUID article) {
        return read(database.createNativeQuery(STORY, Tuple.class), article);
    }

    /** The story of an article that the partner may have now; it stays the same until the transaction ends. */
    Optional<Story> entitled(UUID partner, UUID article) {
        return read(database.createNativeQuery(
                STORY + " and published.entitled(cast(:partner as uuid), article.id) for share of article", Tuple.class)
                .setParameter("partner", partner), article);
    }

    /** For each of the stories, the article that stands for it: the original, where there is one. */
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> articles(Collection<UUID> stories) {
        if (stories.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                select distinct on (story_id) story_id, id from editorial.article where story_id in (:stories)
                order by story_id, original desc, id
                """, Tuple.class).setParameter("stories", stories).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("story_id", UUID.class), row -> row.get("id", UUID.class)));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Story> read(Query query, UUID article) {
        List<Tuple> rows = query.setParameter("article", article).getResultList();
        return rows.stream().findFirst().map(row -> new Story(row.get("story_id", UUID.class),
                row.get("language", String.class), row.get("version", Integer.class)));
    }
}
