package org.standfirst.portabletext.block;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * A sentence set large between paragraphs.
 *
 * @param key see {@link Block#key()}
 * @param text the words quoted
 * @param attribution whose words they are
 */
public record PullQuote(String key, String text, @Nullable String attribution) implements Block {

    public PullQuote {
        attribution = Blank.toNull(attribution);
    }
}
