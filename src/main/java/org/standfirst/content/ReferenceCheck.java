package org.standfirst.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.standfirst.author.Authors;
import org.standfirst.content.ArticleContent.RelatedLink;
import org.standfirst.content.ArticleContent.Source;
import org.standfirst.publisher.Publishers;
import org.standfirst.tag.Tags;

/**
 * Makes content of another day fit for the present: what it refers to may be gone by now. Articles are never wholly gone,
 * for one that was removed can still be asked for by what refers to it.
 */
@ApplicationScoped
public class ReferenceCheck {

    private final Tags tags;
    private final Authors authors;
    private final Publishers publishers;

    ReferenceCheck(Tags tags, Authors authors, Publishers publishers) {
        this.tags = tags;
        this.authors = authors;
        this.publishers = publishers;
    }

    /**
     * Gives the content without references to what is gone, within the transaction that saves it, and keeps the rest from
     * going before that ends.
     *
     * @param warnings gets a sentence for each reference that was dropped
     */
    public ArticleContent withoutMissing(ArticleContent content, List<String> warnings) {
        var source = content.source();
        return new ArticleContent(content.headline(), content.kicker(), content.standfirst(), content.dateline(),
                content.publishedAt(),
                content.authors().stream()
                        .filter(line -> isThere("author", line.author(), id -> authors.claim(id.toString()).isPresent(),
                                warnings))
                        .toList(),
                content.leadImage(),
                content.tags().stream()
                        .filter(tag -> isThere("tag", tag, id -> tags.claim(id.toString()).isPresent(), warnings)).toList(),
                content.body(),
                content.related().stream().map(link -> new RelatedLink(link.relation(), link.article(), link.headline(),
                        link.url(), publisher(link.publisher(), warnings))).toList(),
                source == null ? null : source(source, warnings), content.licence(), content.corrections(),
                content.embargoUntil(), content.expiresAt());
    }

    private @Nullable Source source(Source source, List<String> warnings) {
        var publisher = publisher(source.publisher(), warnings);
        return publisher == null && source.url() == null ? null : new Source(publisher, source.url());
    }

    private @Nullable UUID publisher(@Nullable UUID id, List<String> warnings) {
        return id == null || isThere("publisher", id, there -> publishers.claim(there.toString()).isPresent(), warnings) ? id
                : null;
    }

    private static boolean isThere(String kind, UUID id, Predicate<UUID> test, List<String> warnings) {
        var there = test.test(id);
        if (!there) {
            warnings.add("The " + kind + " \"" + id + "\" is gone by now and was left out.");
        }
        return there;
    }
}
