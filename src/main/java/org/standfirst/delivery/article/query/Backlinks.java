package org.standfirst.delivery.article.query;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.http.Cursor;

/** The articles that link to one, the newest first: a range of the links' table. */
public final class Backlinks {

    private Backlinks() {
    }

    /**
     * The SQL that finds a page of them. A publication writes the links of an article anew, so the key {@code links:…} tells
     * of each that comes, goes or moves; the target has to be public for its backlinks to be.
     *
     * @param target the article that they link to
     */
    public static Finding page(UUID target, int limit, Optional<Cursor> from) {
        var backward = from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
        var direction = backward ? "asc" : "desc";
        var values = new HashMap<String, Object>();
        values.put("target", target);
        from.ifPresent(cursor -> {
            values.put("cursorKey", cursor.at());
            values.put("cursorId", cursor.id());
        });
        // An article may link more than once; its rows lie side by side.
        var found = """
                found (id, at) as materialized (
                    select distinct d.article_id as id, d.published_at as at from published.article_link d
                    where d.target_id = :target%1$s order by at %2$s, id %2$s limit %3$d)""".formatted(
                from.isEmpty() ? ""
                        : " and (d.published_at, d.article_id) " + (backward ? ">" : "<") + " (:cursorKey, :cursorId)",
                direction, limit);
        return new Finding(found, direction, """
                array[published.surrogate_key('links', cast(:target as uuid)),
                    published.surrogate_key('article', cast(:target as uuid))]""",
                "select a.id as subject_id, a.slug as subject_slug from published.article a where a.id = :target",
                "select count(distinct d.article_id) from published.article_link d where d.target_id = :target", values);
    }
}
