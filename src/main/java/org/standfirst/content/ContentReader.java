package org.standfirst.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standfirst.author.Authors;
import org.standfirst.author.Authors.AuthorReference;
import org.standfirst.http.FieldError;
import org.standfirst.http.ProblemException;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;
import org.standfirst.tag.Tags;
import org.standfirst.tag.Tags.TagReference;

/**
 * Turns what an editor wrote into content: reads the body, and resolves every reference by id or slug. What does not
 * exist is refused with a pointer, never made. All faults are told at once.
 */
@ApplicationScoped
public class ContentReader {

    private final Tags tags;
    private final Authors authors;
    private final Publishers publishers;
    private final Clock clock;

    ContentReader(Tags tags, Authors authors, Publishers publishers, Clock clock) {
        this.tags = tags;
        this.authors = authors;
        this.publishers = publishers;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param content the content
     * @param warnings what was dropped from a body in HTML or Markdown
     */
    public record Reading(ArticleContent content, List<String> warnings) {
    }

    /**
     * Reads an input within the transaction that saves it.
     *
     * @param articles finds the id of an article by its id or slug
     * @throws ProblemException 422 that names each fault
     */
    public Reading read(ArticleInput input, Function<String, Optional<UUID>> articles) {
        var errors = new ArrayList<FieldError>();
        var body = BodyReader.read(input, errors);
        var content = new ArticleContent(input.headline(), input.kicker(), input.standfirst(), input.dateline(),
                input.publishedAt(), bylines(input, errors), input.leadImage(), tagIds(input, errors), body.body(),
                links(input, articles, errors), source(input, errors), input.licence(),
                input.corrections().stream().map(correction -> correction.orAt(clock.instant())).toList(),
                input.embargoUntil(), input.expiresAt());
        checkBodyLinks(content, articles, errors);
        if (input.embargoUntil() != null && input.expiresAt() != null && !input.expiresAt().isAfter(input.embargoUntil())) {
            errors.add(FieldError.at("/expiresAt", "It would expire before its embargo ends."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
        return new Reading(content, body.warnings());
    }

    private List<UUID> tagIds(ArticleInput input, List<FieldError> errors) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < input.tags().size(); i++) {
            resolve(input.tags().get(i), "tag", "/tags/" + i, r -> tags.claim(r).map(TagReference::id), errors)
                    .ifPresent(ids::add);
        }
        return ids.stream().distinct().toList();
    }

    private List<ArticleContent.Byline> bylines(ArticleInput input, List<FieldError> errors) {
        var lines = new LinkedHashMap<UUID, ArticleContent.Byline>();
        for (var i = 0; i < input.authors().size(); i++) {
            var line = input.authors().get(i);
            resolve(line.slug(), "author", "/authors/" + i, r -> authors.claim(r).map(AuthorReference::id), errors)
                    .ifPresent(id -> lines.putIfAbsent(id, new ArticleContent.Byline(id, line.role())));
        }
        return List.copyOf(lines.values());
    }

    private List<ArticleContent.RelatedLink> links(ArticleInput input, Function<String, Optional<UUID>> articles,
            List<FieldError> errors) {
        var links = new ArrayList<ArticleContent.RelatedLink>();
        for (var i = 0; i < input.related().size(); i++) {
            var link = input.related().get(i);
            var pointer = "/related/" + i;
            var article = link.id() == null ? null
                    : resolve(link.id(), "article", pointer + "/id", articles, errors).orElse(null);
            var publisher = publisherId(link.publisher(), pointer + "/publisher", errors);
            links.add(new ArticleContent.RelatedLink(link.relation(), article, link.headline(), link.url(), publisher));
        }
        return links;
    }

    private ArticleContent.@Nullable Source source(ArticleInput input, List<FieldError> errors) {
        var source = input.source();
        return source == null ? null
                : new ArticleContent.Source(publisherId(source.publisher(), "/source/publisher", errors), source.url());
    }

    private @Nullable UUID publisherId(@Nullable String reference, String pointer, List<FieldError> errors) {
        return reference == null ? null
                : resolve(reference, "publisher", pointer, r -> publishers.claim(r).map(PublisherReference::id), errors)
                        .orElse(null);
    }

    private static void checkBodyLinks(ArticleContent content, Function<String, Optional<UUID>> articles,
            List<FieldError> errors) {
        for (var id : content.body().articleReferences()) {
            resolve(id.toString(), "article", "/body", articles, errors);
        }
    }

    private static Optional<UUID> resolve(String reference, String kind, String pointer,
            Function<String, Optional<UUID>> lookUp, List<FieldError> errors) {
        var id = lookUp.apply(reference);
        if (id.isEmpty()) {
            errors.add(FieldError.at(pointer, "There is no " + kind + " \"" + reference + "\"."));
        }
        return id;
    }
}
