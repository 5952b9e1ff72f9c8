package org.standfirst.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Body;

/**
 * All that an editor says in an article, with references as ids: what one save keeps and what one publication shows.
 *
 * @param headline the headline
 * @param kicker the words above the headline
 * @param standfirst the paragraph between headline and body
 * @param dateline where the story was written
 * @param publishedAt the date that the newsroom gives it; where absent, the moment of its first publication
 * @param authors who signs it, in order
 * @param leadImage the photo at its top
 * @param tags ids of tags, in order
 * @param body the text
 * @param related links that editors chose, in order; those of the body are not among them
 * @param source where it was taken from
 * @param licence under which terms others may use it
 * @param corrections what was put right after publication
 * @param embargoUntil before this nothing of it may be public, whatever else is said
 * @param expiresAt from this on readers no longer see it
 */
public record ArticleContent(
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @Nullable String dateline,
        @Nullable Instant publishedAt,
        List<Byline> authors,
        @Nullable Photo leadImage,
        List<UUID> tags,
        Body body,
        List<RelatedLink> related,
        @Nullable Source source,
        @Nullable String licence,
        List<Correction> corrections,
        @Nullable Instant embargoUntil,
        @Nullable Instant expiresAt) {

    /** Content that says nothing. */
    public static final ArticleContent EMPTY = new ArticleContent("", null, null, null, null, List.of(), null, List.of(),
            Body.EMPTY, List.of(), null, null, List.of(), null, null);

    /**
     * Who signs an article.
     *
     * @param author the id of the author
     * @param role what they did: {@code author}, {@code photographer}, {@code translator} …
     */
    public record Byline(UUID author, String role) {
    }

    /**
     * A link that an editor chose, to an article or elsewhere.
     *
     * @param relation how the target relates to the article
     * @param article the id of the article it leads to; absent for a page elsewhere
     * @param headline the headline of a page elsewhere
     * @param url the address of a page elsewhere
     * @param publisher the id of the publisher of a page elsewhere
     */
    public record RelatedLink(String relation, @Nullable UUID article, @Nullable String headline, @Nullable String url,
            @Nullable UUID publisher) {

        /** How the links that stand in a body relate. Editors cannot choose it. */
        public static final String INLINE = "inline";
    }

    /**
     * Where an article was taken from.
     *
     * @param publisher the id of the publisher
     * @param url the address there
     */
    public record Source(@Nullable UUID publisher, @Nullable String url) {
    }
}
