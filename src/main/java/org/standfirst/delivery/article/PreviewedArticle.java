package org.standfirst.delivery.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article that is shown before it is published, as its publication would have it. What it refers to by id is shown as
 * far as it is public.
 *
 * @param storyId what it has in common with its editions in other languages
 * @param original whether it is the edition that the others were translated from
 * @param content what is only ever shown, as a publication keeps it
 * @param body Portable Text
 * @param version the number that its next publication gets
 * @param publishedAt the date that it bears
 * @param firstPublishedAt the date that it bore the first time
 * @param updatedAt when it was changed last
 * @param tags ids in order
 * @param authors who signs it, in order
 * @param links links in order, those of the body included
 */
public record PreviewedArticle(UUID id, UUID storyId, boolean original, String language, String slug, String headline,
        JsonNode content, @JsonIgnore JsonNode body, @Nullable UUID sourcePublisherId, int version, Instant publishedAt,
        Instant firstPublishedAt, Instant updatedAt, @Nullable UUID translatedFromId,
        @Nullable Integer translatedFromVersion, List<UUID> tags, List<Byline> authors, List<Link> links) {

    /**
     * Who signs it.
     *
     * @param authorId the id of the author
     * @param role what they did
     */
    public record Byline(UUID authorId, String role) {
    }

    /**
     * A link to an article, or to a page elsewhere.
     *
     * @param relation how the target relates to the article
     * @param targetId the id of the article it leads to
     * @param headline the headline of a page elsewhere
     * @param url the address of a page elsewhere
     * @param publisherId the id of the publisher of a page elsewhere
     */
    public record Link(String relation, @Nullable UUID targetId, @Nullable String headline, @Nullable String url,
            @Nullable UUID publisherId) {
    }
}
