package org.standfirst.delivery.article.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner may see of what is public. The languages, tags and date narrow a list in ways that indexes serve; whether an
 * article is handed out is decided by the database, for the partner, for each article.
 *
 * @param partner the partner
 * @param languages canonical tags; empty: all languages
 * @param tags ids of tags, each with those below it; empty: all articles
 * @param publishedFrom they bear this date or a later one; null: any
 */
public record Entitlement(UUID partner, List<String> languages, List<String> tags, @Nullable Instant publishedFrom) {

    /** A condition on a row, whose column with the id of the article stands for {@code {id}}. */
    static final String CONDITION = "published.entitled(cast(:partner as uuid), d.{id})";
}
