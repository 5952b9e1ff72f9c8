package org.standfirst.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.security.Actor;

/** The revisions of articles. In SQL, for a row that never changes has no use for an object that tracks changes. */
@ApplicationScoped
public class Revisions {

    private static final String ENTRY = "number, action, comment, restored_from, status, version, language, slug, headline,"
            + " saved_at, cast(saved_by as text) as saved_by";

    private final EntityManager database;
    private final ObjectMapper json;

    Revisions(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a revision, within the transaction that saves the article. */
    public void record(UUID article, ArticleRevision revision) {
        var entry = revision.entry();
        database.createNativeQuery("""
                insert into editorial.article_revision (article_id, number, action, comment, restored_from, status, version,
                    language, slug, headline, content, state, saved_at, saved_by)
                values (:article, :number, :action, cast(:comment as text), cast(:restoredFrom as bigint), :status, :version,
                    :language, :slug, :headline, cast(:content as json), cast(:state as jsonb), :at, cast(:by as jsonb))
                """).setParameter("article", article).setParameter("number", entry.number())
                .setParameter("action", entry.action().actionName()).setParameter("comment", entry.comment())
                .setParameter("restoredFrom", entry.restoredFrom() == null ? null : entry.restoredFrom().toString())
                .setParameter("status", entry.status()).setParameter("version", entry.version())
                .setParameter("language", entry.language()).setParameter("slug", entry.slug())
                .setParameter("headline", entry.headline()).setParameter("content", revision.content())
                .setParameter("state", revision.state()).setParameter("at", entry.at())
                .setParameter("by", write(entry.by())).executeUpdate();
    }

    /** A page of the history of an article, the last revision first. */
    public Slice<RevisionEntry> latest(UUID article, int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var place = from.isEmpty() ? "" : " and number " + (backward ? ">" : "<") + " :place";
        var query = database.createNativeQuery("select " + ENTRY
                + " from editorial.article_revision where article_id = :article" + place
                + " order by number " + (backward ? "asc" : "desc"), Tuple.class)
                .setParameter("article", article).setMaxResults(limit + 1);
        from.ifPresent(cursor -> query.setParameter("place", cursor.id().getLeastSignificantBits()));
        // The number alone is the sort key, and stands in the cursor where other lists have an id.
        return Slice.of(rows(query).stream().map(this::entry).toList(), limit, from, entry -> Instant.EPOCH,
                entry -> new UUID(0, entry.number()));
    }

    /** How many revisions an article has. */
    public long count(UUID article) {
        return (Long) database
                .createNativeQuery("select count(*) from editorial.article_revision where article_id = :article", Long.class)
                .setParameter("article", article).getSingleResult();
    }

    /** A revision whole. */
    public Optional<ArticleRevision> find(UUID article, long number) {
        var query = database.createNativeQuery("select " + ENTRY
                + ", cast(content as text) as content, cast(state as text) as state"
                + " from editorial.article_revision where article_id = :article and number = :number", Tuple.class)
                .setParameter("article", article).setParameter("number", number);
        return rows(query).stream().findFirst().map(row -> new ArticleRevision(entry(row), row.get("content", String.class),
                row.get("state", String.class)));
    }

    /** Erases the history of an article that has been erased for good; of any other the database keeps it. */
    public void erase(UUID article) {
        database.createNativeQuery("delete from editorial.article_revision where article_id = :article")
                .setParameter("article", article).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private RevisionEntry entry(Tuple row) {
        @Nullable
        Long restoredFrom = row.get("restored_from", Long.class);
        return new RevisionEntry(row.get("number", Long.class), RevisionAction.named(row.get("action", String.class)),
                row.get("comment", String.class), restoredFrom, row.get("saved_at", Instant.class),
                actor(row.get("saved_by", String.class)), row.get("status", String.class), row.get("version", Integer.class),
                row.get("language", String.class), row.get("slug", String.class), row.get("headline", String.class));
    }

    private Actor actor(String text) {
        try {
            return json.readValue(text, Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Actor actor) {
        try {
            return json.writeValueAsString(actor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
