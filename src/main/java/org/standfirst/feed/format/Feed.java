package org.standfirst.feed.format;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.SyndicatedArticle;

/**
 * A document of a feed, whatever form it will have.
 *
 * @param language of all articles in it
 * @param about what it says of itself
 * @param articles the newest first, each with as much of its text as is given away
 * @param withdrawn what was taken from readers lately, the last one first
 * @param links where it and its neighbours are
 */
public record Feed(String language, About about, List<SyndicatedArticle> articles, List<Withdrawn> withdrawn,
        Links links) {

    /**
     * What a feed says of itself.
     *
     * @param id the same in all of its documents
     * @param home where readers find the same
     * @param updated when anything of it changed last
     */
    public record About(String id, String title, String description, String publisher, @Nullable String logo, String home,
            Instant updated) {
    }

    /**
     * Where a document and its neighbours are, as absolute addresses.
     *
     * @param next the page behind it; null where there is none
     * @param archive the archive before it (RFC 5005, section 4); null where there is none
     * @param current the feed that an archive is of; null where it is no archive
     * @param hubs who tells subscribers of changes (WebSub)
     */
    public record Links(String self, @Nullable String next, @Nullable String archive, @Nullable String current,
            List<URI> hubs) {
    }
}
