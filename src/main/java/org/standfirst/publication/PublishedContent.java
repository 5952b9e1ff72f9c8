package org.standfirst.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.content.Correction;
import org.standfirst.content.Photo;
import org.standfirst.content.ReadingTime;

/**
 * What a publication keeps as one JSON value: all that delivery only ever shows and never searches.
 *
 * @param sourceUrl the address that the article was taken from
 * @param wordCount the words of the body
 * @param readingMinutes how long they take to read
 */
public record PublishedContent(@Nullable String kicker, @Nullable String standfirst, @Nullable String dateline,
        @Nullable Photo leadImage, @Nullable String licence, List<Correction> corrections, @Nullable String sourceUrl,
        int wordCount, int readingMinutes) {

    /** What a publication of this content keeps. */
    public static PublishedContent of(ArticleContent content) {
        var source = content.source();
        var words = content.body().wordCount();
        return new PublishedContent(content.kicker(), content.standfirst(), content.dateline(), content.leadImage(),
                content.licence(), content.corrections(), source == null ? null : source.url(), words,
                ReadingTime.minutes(words));
    }
}
