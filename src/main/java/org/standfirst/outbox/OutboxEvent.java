package org.standfirst.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that others are told of.
 *
 * @param type what happened
 * @param language the language of the thing; null where it has none
 * @param tags the tags that it is about, those before a change and those after
 * @param authors who signs it, or did before
 * @param data what is said of the thing
 * @param partner whose business alone it is, beside the newsroom's; null: that of all who may have the thing
 * @param notBefore when it becomes true; null: with this transaction
 */
record OutboxEvent(EventType type, @Nullable String language, Collection<UUID> tags, Collection<UUID> authors,
        EventData data, @Nullable Instant notBefore, @Nullable UUID partner) {

    static OutboxEvent ofTag(EventType type, EventData data) {
        return new OutboxEvent(type, null, List.of(data.id()), List.of(), data, null, null);
    }
}
