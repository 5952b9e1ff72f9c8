package org.standfirst.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.ArticleContent;
import org.standfirst.content.Correction;
import org.standfirst.content.Photo;

/**
 * What a publication keeps as one JSON value: all that delivery only ever shows and never searches.
 *
 * @param sourceUrl the address that the article was taken from
 * @param wordCount the words of the body
 */
record PublishedContent(@Nullable String kicker, @Nullable String standfirst, @Nullable String dateline,
        @Nullable Photo leadImage, @Nullable String licence, List<Correction> corrections, @Nullable String sourceUrl,
        int wordCount) {

    static PublishedContent of(ArticleContent content) {
        var source = content.source();
        return new PublishedContent(content.kicker(), content.standfirst(), content.dateline(), content.leadImage(),
                content.licence(), content.corrections(), source == null ? null : source.url(), content.body().wordCount());
    }
}
