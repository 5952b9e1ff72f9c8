package org.standfirst.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.SyndicatedArticles.Named;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.article.query.Period;
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.feed.format.FeedFormat;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;

/**
 * Which articles a feed is of: those of a language, of one of its tags with those below it, or of an author.
 *
 * @param root what the paths of such feeds begin with
 * @param slug names the tag or author, by id or slug; null where it is all articles of the language
 */
record FeedScope(String root, String language, Subject subject, @Nullable String slug) {

    /** Where the feeds are that are open to all. */
    static final String PUBLIC = "/feeds";
    /** Where those of partners are. */
    static final String PARTNER = "/v1/partner/feeds";

    /**
     * Of a language in any case.
     *
     * @throws ProblemException 404 where it is none
     */
    static FeedScope of(String root, String language, Subject subject, @Nullable String slug) {
        try {
            return new FeedScope(root, new LanguageTag(language).value(), subject, slug);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("language", language);
        }
    }

    ArticleQuery query(Period period) {
        return ArticleQuery.newest(new LanguageChoice(List.of(language), List.of()),
                subject == Subject.TAG && slug != null ? List.of(slug) : List.of(), subject == Subject.AUTHOR ? slug : null,
                period, subject);
    }

    /** The articles of one day in UTC. */
    ArticleQuery queryOf(LocalDate day) {
        return query(new Period(day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), null));
    }

    /** The articles of all days before one. */
    ArticleQuery queryBefore(LocalDate day) {
        return query(new Period(null, day.atStartOfDay(ZoneOffset.UTC).toInstant(), null));
    }

    /**
     * The same by the present slug of the tag or author.
     *
     * @throws ProblemException 404 where readers see no such tag or author
     */
    FeedScope present(@Nullable Named named) {
        if (slug == null) {
            return this;
        }
        if (named == null) {
            throw ProblemException.notFound(subject == Subject.TAG ? "tag" : "author", slug);
        }
        return called(named.slug());
    }

    /** The same by another name of the tag or author. */
    FeedScope called(String present) {
        return new FeedScope(root, language, subject, present);
    }

    /** What the paths of its documents begin with. */
    String path() {
        return root + "/" + language + switch (subject) {
            case NONE -> "";
            case TAG -> "/tags/" + encodedSlug();
            case AUTHOR -> "/authors/" + encodedSlug();
        };
    }

    /** The path of a page; the first where there is no cursor. */
    String path(FeedFormat format, @Nullable String cursor) {
        return page(path(), format, cursor);
    }

    /** The path of a page of the archive of a day. */
    String archivePath(LocalDate day, @Nullable String cursor) {
        return page(path() + "/archive/" + day, FeedFormat.ATOM, cursor);
    }

    private static String page(String path, FeedFormat format, @Nullable String cursor) {
        return path + "." + format.extension() + (cursor == null ? "" : "?cursor=" + cursor);
    }

    private String encodedSlug() {
        return URLEncoder.encode(String.valueOf(slug), StandardCharsets.UTF_8);
    }
}
