package org.standfirst.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Told, once, within the transaction that hands on what has happened: whoever tells others elsewhere notes there what is to
 * be told, and tells it afterwards.
 *
 * @param events in the order in which they happened
 */
public record EventsDue(List<Due> events) {

    /**
     * Something that has happened.
     *
     * @param seq its place in the outbox
     * @param type what happened
     * @param language the language of the thing
     * @param tags the slugs of the tags that it is about, and of those above them
     * @param authors the slugs of those who sign it, or did before
     * @param data what is said of the thing
     */
    public record Due(long seq, EventType type, @Nullable String language, List<String> tags, List<String> authors,
            EventData data) {
    }
}
