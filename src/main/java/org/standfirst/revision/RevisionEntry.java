package org.standfirst.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Actor;

/**
 * A revision without what the article said.
 *
 * @param number its place in the history of the article, from 1; the number in the ETag that the article had
 * @param action what was done
 * @param comment a word to colleagues that came with it
 * @param restoredFrom the revision that was made the present one again
 * @param at when
 * @param by who
 * @param status where the article stood in its workflow
 * @param version how often it had been given to readers
 * @param language its language
 * @param slug its slug
 * @param headline its headline
 */
public record RevisionEntry(long number, RevisionAction action, @Nullable String comment, @Nullable Long restoredFrom,
        Instant at, Actor by, String status, int version, String language, String slug, String headline) {
}
