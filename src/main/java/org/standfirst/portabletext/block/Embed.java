package org.standfirst.portabletext.block;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * Something that another site shows: a video, a post, a map. Only its address is kept, never markup, so that the client
 * decides what to load from whom.
 *
 * @param key see {@link Block#key()}
 * @param url an absolute http or https URL
 * @param title what it is called
 * @param provider the name of the site
 * @param caption the line under it
 */
public record Embed(
        String key, String url, @Nullable String title, @Nullable String provider, @Nullable String caption)
        implements
            Block {

    public Embed {
        title = Blank.toNull(title);
        provider = Blank.toNull(provider);
        caption = Blank.toNull(caption);
    }
}
