package org.standfirst.delivery.article.query;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/** In which order a list of articles comes; what is the same is ordered by id. */
public enum ArticleSort {
    NEWEST("-publishedAt", "published_at", true),
    OLDEST("publishedAt", "published_at", false),
    LAST_UPDATED("-updatedAt", "updated_at", true),
    FIRST_UPDATED("updatedAt", "updated_at", false),
    HEADLINE("headline", "headline_key", false),
    /** How well they fit the words that are searched for; there is no column of it. */
    RELEVANCE("relevance", "", true);

    private final String parameter;
    private final String column;
    private final boolean descending;

    ArticleSort(String parameter, String column, boolean descending) {
        this.parameter = parameter;
        this.column = column;
        this.descending = descending;
    }

    /**
     * Reads the parameter {@code sort}; the newest first where it is absent.
     *
     * @throws ProblemException 400 where it names no order
     */
    static ArticleSort read(@Nullable String text) {
        if (text == null) {
            return NEWEST;
        }
        if (text.equals(RELEVANCE.parameter)) {
            throw ProblemException.invalidParameter("sort", "Relevance is to words; name them in \"q\".");
        }
        return Arrays.stream(values()).filter(sort -> sort.parameter.equals(text)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("sort", "Articles are not sorted by \"" + text
                        + "\"; there are " + Arrays.stream(values()).map(sort -> sort.parameter)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * The same for articles with certain words; those that fit best come first where it is absent. The order is that of the
     * index which finds them, or their fitness.
     *
     * @throws ProblemException 400 where it names no order that found articles can have
     */
    static ArticleSort readForWords(@Nullable String text) {
        if (text == null || text.equals(RELEVANCE.parameter)) {
            return RELEVANCE;
        }
        return Stream.of(NEWEST, OLDEST).filter(sort -> sort.parameter.equals(text)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("sort",
                        "What \"q\" finds is sorted by relevance, -publishedAt or publishedAt."));
    }

    /** The column of the published tables that it goes by. */
    String column() {
        return column;
    }

    /** Whether that is a text, else an instant. */
    public boolean isByText() {
        return this == HEADLINE || this == RELEVANCE;
    }

    boolean isDescending() {
        return descending;
    }

    /** Its name in a request. */
    String parameter() {
        return parameter;
    }
}
