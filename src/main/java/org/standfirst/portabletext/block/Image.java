package org.standfirst.portabletext.block;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * A picture between paragraphs.
 *
 * @param key see {@link Block#key()}
 * @param url an absolute http or https URL
 * @param width in pixels, 1 to {@value #MAX_PIXELS}
 * @param height in pixels, 1 to {@value #MAX_PIXELS}
 * @param alt what the picture shows, for those who do not see it; absent means decorative
 * @param caption the line under the picture
 * @param credit who is to be named as its author or owner
 * @param reserved whether it is for our readers alone, and no partner may have it
 */
public record Image(
        String key,
        String url,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        boolean reserved)
        implements
            Block {

    /** The largest width and height taken for real. */
    public static final int MAX_PIXELS = 100_000;

    /** A picture that partners may have too. */
    public Image(String key, String url, @Nullable Integer width, @Nullable Integer height, @Nullable String alt,
            @Nullable String caption, @Nullable String credit) {
        this(key, url, width, height, alt, caption, credit, false);
    }

    public Image {
        alt = Blank.toNull(alt);
        caption = Blank.toNull(caption);
        credit = Blank.toNull(credit);
    }
}
