package org.standfirst.feed.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;

/** The forms in which feeds come. */
public enum FeedFormat {
    RSS("rss", "application/rss+xml"),
    ATOM("atom", "application/atom+xml"),
    JSON("json", "application/feed+json"),
    NINJS("ninjs", "application/json"),
    NINJS_2("ninjs2", "application/json");

    /** How the paths of feeds end, as a regular expression. */
    public static final String EXTENSIONS = "rss|atom|json|ninjs2|ninjs";

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /**
     * Reads the end of a path.
     *
     * @param version of ninjs; null: what the end of the path says
     * @throws ProblemException 400 where there is no such version
     */
    public static FeedFormat read(String extension, @Nullable String version) {
        var format = Arrays.stream(values()).filter(one -> one.extension.equals(extension)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("form of a feed", extension));
        if (version == null) {
            return format;
        }
        if (format == NINJS && version.equals("2.2")) {
            return NINJS_2;
        }
        if (format == NINJS && version.equals("3.1")) {
            return NINJS;
        }
        throw ProblemException.invalidParameter("version",
                "Feeds in ninjs come in the versions 3.1 and 2.2; others have none.");
    }

    /** How its paths end. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }
}
