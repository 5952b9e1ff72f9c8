package org.standfirst.portabletext.block;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * The newsroom's inline "Read more: …", a line of its own that leads to another piece.
 *
 * @param key see {@link Block#key()}
 * @param label the words before the headline, such as "Read more"; absent where the client has its own
 * @param to where it leads
 */
public record RelatedLink(String key, @Nullable String label, Destination to) implements Block {

    public RelatedLink {
        label = Blank.toNull(label);
    }

    /** Where a related link leads. */
    public sealed interface Destination permits ToArticle, ToPage {
    }

    /**
     * An article of this newsroom.
     *
     * @param article its id
     * @param target what it is called and where it lives now; only after {@link org.standfirst.portabletext.Body#resolve}
     */
    public record ToArticle(UUID article, @Nullable LinkTarget target) implements Destination {
    }

    /**
     * A page elsewhere.
     *
     * @param url an absolute http or https URL
     * @param headline what the page is called
     */
    public record ToPage(String url, String headline) implements Destination {
    }
}
