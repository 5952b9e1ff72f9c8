package org.standfirst.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its thing: how to name it and where to read it, not what it says itself, for that may have changed
 * when somebody is told.
 *
 * @param id the thing
 * @param language its language
 * @param slug its slug
 * @param url where readers find it, or found it
 * @param version how often it was published; a read that shows less is older than the event
 * @param into the tag that a tag was merged into
 * @param article the article that a translation elsewhere is an edition of
 * @param partner the partner who is asked to translate, or who hosts
 * @param reason why it was recalled, in a word or a line
 * @param text what is to be said of the recall
 * @param urls every address that it ever had, where it is gone
 * @param embargoUntil when readers see it, where they do not yet
 */
public record EventData(UUID id, @Nullable String language, @Nullable String slug, @Nullable String url,
        @Nullable Integer version, @Nullable UUID into, @Nullable UUID article, @Nullable UUID partner,
        @Nullable String reason, @Nullable String text, @Nullable List<String> urls, @Nullable Instant embargoUntil) {

    /** A thing with no more than its id. */
    public static EventData of(UUID id) {
        return new EventData(id, null, null, null, null, null, null, null, null, null, null, null);
    }

    static EventData article(UUID id, String language, String slug, String url, int version) {
        return new EventData(id, language, slug, url, version, null, null, null, null, null, null, null);
    }

    /** An article that readers see from a time to come on. */
    static EventData embargoed(UUID id, String language, String slug, String url, int version, Instant until) {
        return new EventData(id, language, slug, url, version, null, null, null, null, null, null, until);
    }

    static EventData tag(UUID id, @Nullable String slug, @Nullable UUID into) {
        return new EventData(id, null, slug, null, null, into, null, null, null, null, null, null);
    }

    /** An edition elsewhere, or, without an address, one that a partner is asked for. */
    static EventData translation(UUID id, String language, @Nullable String url, UUID article, @Nullable UUID partner) {
        return new EventData(id, language, null, url, null, null, article, partner, null, null, null, null);
    }

    /** The same for a thing that is gone. */
    EventData gone(List<String> everyUrl, @Nullable String why, @Nullable String words) {
        return new EventData(id, language, slug, url, version, into, article, partner, why, words, everyUrl, embargoUntil);
    }
}
