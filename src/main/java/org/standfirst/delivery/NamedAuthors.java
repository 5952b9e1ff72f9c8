package org.standfirst.delivery;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.standfirst.http.Reference;

/**
 * How queries find the author that an id or slug means now, among those who sign something public: others do not exist for
 * readers. A slug that an author bears goes before one that an author had before.
 */
public final class NamedAuthors {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NO_SLUG = "";

    /** A query for the id of the author. */
    public static final String ID = """
            select named.id from published.author named
            where (named.id = :authorId or named.slug = :authorSlug) and %s
            union
            select named.id
            from published.former_author_slug former join published.author named on named.id = former.author_id
            where former.slug = :authorSlug and %s
                and not exists (select from published.author holder where holder.slug = former.slug and %s)"""
            .formatted(signs("named"), signs("named"), signs("holder"));

    /**
     * A query for the author and for those that the slug may come to mean once others sign or no longer do, as {@code id},
     * with whether it is the one that is meant now, as {@code meant}. The parameters are those of {@link #ID}.
     */
    public static final String CANDIDATES = """
            select candidate.id, candidate.id in (%s) as meant from (
                select named.id from published.author named where named.id = :authorId
                union
                select named.id from published.author named where named.slug = :authorSlug
                union
                select former.author_id from published.former_author_slug former where former.slug = :authorSlug) candidate"""
            .formatted(ID);

    private NamedAuthors() {
    }

    /** The condition that an author signs something public. */
    public static String signs(String author) {
        return "exists (select from published.article_author line where line.author_id = " + author + ".id)";
    }

    /** The values of the parameters of {@link #ID}. */
    public static Map<String, Object> values(Reference reference) {
        return Map.of("authorId", Objects.requireNonNullElse(reference.id(), NOBODY),
                "authorSlug", reference.slug() == null ? NO_SLUG : reference.slug().value());
    }
}
